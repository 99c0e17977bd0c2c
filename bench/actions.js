import { filled, formOf, submit } from './forms.js'
import { must } from './http.js'
import { measure } from './measure.js'
import { measureMerging } from './merging.js'
import { DEMO_PASSWORD } from './password.js'

/** @typedef {{ meeting: number, minutes: number, org: number, login: string, account: number, cookie: string }} Draft */

/** @param {import('./world.js').World} world @param {number} count @returns {Promise<Draft[]>} */
export async function openDrafts(world, count) {
  const drafts = []
  for (const draft of await world.drafts(count))
    drafts.push({ ...draft, cookie: await world.cookieOf(draft.login) })
  return drafts
}

/** Ready-made forms first, so that only the sending is measured. @template Job, Form @param {Job[]} jobs @param {(job: Job) => Promise<Form>} make */
async function prepared(jobs, make) {
  const forms = []
  for (const job of jobs) forms.push(await make(job))
  return forms
}

/** One writer's page: what autosave sends each time, all of it once and then the part written in, with the version moving on. @param {string} url @param {Draft} draft */
export async function writerOf(url, { meeting, minutes, account, cookie }) {
  const page = await formOf(`${url}/meetings/${meeting}/minutes`, cookie, 'Lưu biên bản')
  const own = new Set(['submitKey', 'minutesId', 'draftVersion'])
  const draft = Object.fromEntries(page.fields.filter(([name]) => !name.startsWith('$') && !own.has(name)))
  let version = Number(page.fields.find(([name]) => name === 'draftVersion')?.[1])
  let turn = 0
  return async () => {
    const body = JSON.stringify({
      accountId: account,
      minutesId: minutes,
      version,
      ...(turn > 0 ? { parts: ['conclusion'] } : {}),
      draft: { ...(turn > 0 ? {} : draft), conclusion: `Kết luận, lần ${++turn}.` },
    })
    const answer = await must(`${url}/meetings/${meeting}/draft`, {
      method: 'PUT',
      cookie,
      body,
      headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    })
    version = JSON.parse(answer.text).version
    return answer
  }
}

/** @param {import('./world.js').World} world @param {string} url @param {import('./measure.js').Pids} pids */
export async function measureActions(world, url, pids) {
  const rows = []
  for (const [at, times] of [
    [1, 20],
    [32, 96],
  ]) {
    const jobs = await prepared(await world.secretaries(times), async (loginName) =>
      filled(await formOf(`${url}/sign-in`, '', 'Đăng nhập'), { loginName, password: DEMO_PASSWORD }),
    )
    rows.push(await measure('Đăng nhập (argon2id)', at, pids, { jobs, work: submit }))
  }
  const office = await world.cookieOf('tochuc.huyen')
  const months = await prepared(['2023-01', '2023-02', '2023-03', '2023-04', '2023-05'], (month) =>
    formOf(`${url}/calendar?month=${month}`, office, 'Mở kỳ sinh hoạt'),
  )
  rows.push(
    await measure('Mở kỳ sinh hoạt một tháng cho 564 chi bộ', 1, pids, { jobs: months, work: submit }),
  )
  const drafts = await openDrafts(world, 64)
  const writers = await prepared(drafts.slice(0, 32), (draft) => writerOf(url, draft))
  for (const save of writers) await save()
  rows.push(await measure('Tự lưu biên bản', 1, pids, { seconds: 3, work: () => writers[0]() }))
  rows.push(
    await measure('Tự lưu biên bản', 32, pids, { seconds: 5, work: (_, runner) => writers[runner]() }),
  )
  rows.push(...(await measureMerging(world, url, pids, writers)))

  const halves = /** @type {[number, Draft[]][]} */ ([
    [1, drafts.slice(32)],
    [32, drafts.slice(0, 32)],
  ])
  for (const [at, half] of halves) {
    const jobs = await prepared(half, ({ meeting, cookie }) =>
      formOf(`${url}/meetings/${meeting}/complete`, cookie, 'Hoàn tất biên bản'),
    )
    const complete = (/** @type {typeof jobs[number]} */ form) => submit(filled(form, { secret: 'no' }))
    rows.push(await measure('Hoàn tất biên bản (gồm cả in ngầm)', at, pids, { jobs, work: complete }))
  }
  for (const [at, half] of halves) {
    const jobs = await prepared(half, ({ meeting, cookie }) =>
      formOf(`${url}/meetings/${meeting}`, cookie, 'Gửi '),
    )
    rows.push(await measure('Gửi biên bản', at, pids, { jobs, work: submit }))
  }
  return rows
}
