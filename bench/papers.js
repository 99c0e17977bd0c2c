import { openDrafts, writerOf } from './actions.js'
import { filled, formOf, submit } from './forms.js'
import { must } from './http.js'
import { measure, measureBeside, measurePaced } from './measure.js'

/** @param {import('./world.js').World} world @param {string} url @param {import('./measure.js').Pids} pids */
export async function measurePapers(world, url, pids) {
  const cookie = await world.cookieOf('tochuc.huyen')
  const meetings = await world.unprinted(140)
  const print = (/** @type {number} */ meeting) => must(`${url}/print/minutes/${meeting}`, { cookie })
  const jobs = (/** @type {number} */ count) => meetings.splice(0, count)
  const first = jobs(1)
  const rows = [
    await measure('In biên bản, lần đầu sau khi khởi động', 1, pids, { jobs: first, work: print }),
    await measure('In 40 biên bản cùng lúc', 40, pids, { jobs: jobs(40), work: print }),
    await measure('In biên bản, đã nóng máy', 1, pids, { jobs: jobs(20), work: print }),
    await measure('Tải lại bản đã in', 1, pids, { jobs: Array(50).fill(first[0]), work: print }),
  ]
  rows.push(...(await measureSheets(world, url, pids)))
  const writers = []
  for (const draft of await openDrafts(world, 8)) writers.push(await writerOf(url, draft))
  const printing = jobs(76)
  const papers = measure('In biên bản, bốn luồng trong lúc tự lưu', 4, pids, { jobs: printing, work: print })
  const saving = await measurePaced('Tự lưu, 20 lượt mỗi giây, trong lúc đang in bốn biên bản', 8, pids, {
    perSecond: 20,
    isOver: (seconds) => seconds > 6,
    work: (runner) => writers[runner](),
  })
  return [...rows, saving, await papers, ...(await measureBatches(world, url, pids, writers))]
}

/**
 * Tables of growing length and the month's synthesis.
 * @param {import('./world.js').World} world @param {string} url @param {import('./measure.js').Pids} pids
 */
async function measureSheets(world, url, pids) {
  const board = await world.cookieOf('tochuc.huyen')
  const office = await world.cookieOf('vanphong.huyen')
  const { session, top, sheets } = await world.sheets([50, 250, 500])
  const measured = []
  for (const { place, rows } of sheets) {
    const work = () => must(`${url}/print/attendance/${session}?org=${place}`, { cookie: board })
    await work()
    const row = await measure(`In danh sách ${rows} dòng`, 1, pids, { jobs: Array(10).fill(0), work })
    measured.push({ ...row, rows })
  }
  const [few, some, many] = measured
  /** What one row more costs. @param {typeof few} from @param {typeof few} to */
  const slope = (from, to) => (to.app - from.app) / (to.rows - from.rows)
  const times = slope(some, many) / slope(few, some)
  many.name += `; dòng sau tốn gấp ${times.toLocaleString('vi', { maximumFractionDigits: 2 })} dòng trước`
  const synthesis = `${url}/print/synthesis/${top}?month=2022-08&draft`
  const print = () => must(synthesis, { cookie: office })
  return [
    ...measured,
    await measure('In bản tổng hợp phản ánh của tháng', 1, pids, { jobs: Array(5).fill(0), work: print }),
  ]
}

/**
 * A cell's book, and the month of the whole district while eight people write.
 * @param {import('./world.js').World} world
 * @param {string} url
 * @param {import('./measure.js').Pids} pids
 * @param {(() => Promise<unknown>)[]} writers
 */
async function measureBatches(world, url, pids, writers) {
  const cookie = await world.cookieOf('tochuc.huyen')
  const { cell } = await world.sights()
  const book = { page: `${url}/batches?org=${cell}`, button: 'Lập Sổ biên bản' }
  const month = { page: `${url}/batches`, button: 'In văn bản cả tháng', period: '2022-08' }
  return [
    await measure('Sổ biên bản của một chi bộ, gồm cả in', 1, pids, { jobs: [book], work: whole }),
    ...(await measureBeside('trong lúc in lô của huyện', pids, writers, () =>
      measure('Lô in một tháng của huyện trong lúc tự lưu', 1, pids, { jobs: [month], work: whole }),
    )),
  ]

  /** From the button to the file. @param {{ page: string, button: string, period?: string }} asked */
  async function whole({ page, button, period }) {
    const form = await formOf(page, cookie, button)
    const { headers } = await submit(period ? filled(form, { period }) : form)
    const address = new URL(headers.location ?? '', url).href
    for (;;) {
      const { text } = await must(address, { cookie })
      if (text.includes('/print/batch/')) break
      if (text.includes('Chưa in được.')) throw new Error(`${address}: the batch failed`)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    await must(address.replace('/batches/', '/print/batch/'), { cookie })
  }
}
