import { openDrafts, writerOf } from './actions.js'
import { must } from './http.js'
import { measure } from './measure.js'

/** @param {import('./world.js').World} world @param {string} url @param {import('./measure.js').Pids} pids */
export async function measurePapers(world, url, pids) {
  const cookie = await world.cookieOf('tochuc.huyen')
  const meetings = await world.unprinted(140)
  const print = (/** @type {number} */ meeting) => must(`${url}/print/minutes/${meeting}`, { cookie })
  const jobs = (/** @type {number} */ count) => meetings.splice(0, count)
  const first = jobs(1)
  const rows = [
    await measure('In biên bản, lần đầu sau khi khởi động', 1, pids, { jobs: first, work: print }),
    await measure('In biên bản, đã nóng máy', 1, pids, { jobs: jobs(20), work: print }),
    await measure('In 40 biên bản cùng lúc', 40, pids, { jobs: jobs(40), work: print }),
    await measure('Tải lại bản đã in', 1, pids, { jobs: Array(50).fill(first[0]), work: print }),
  ]
  const writers = []
  for (const draft of await openDrafts(world, 8)) writers.push(await writerOf(url, draft))
  const printing = jobs(76)
  const papers = measure('In biên bản, bốn luồng trong lúc tự lưu', 4, pids, { jobs: printing, work: print })
  const saving = await measure('Tự lưu trong lúc đang in bốn biên bản', 8, pids, {
    seconds: 6,
    work: async (_, runner) => {
      await new Promise((resolve) => setTimeout(resolve, 250))
      return writers[runner]()
    },
  })
  return [...rows, saving, await papers]
}
