import { cpuOf } from './processes.js'

/** @typedef {{ web: number, postgres: number }} Pids */
/** @typedef {{ name: string, at: number, count: number, perSecond: number, p50: number, p95: number, app: number, database: number }} Row */

/** @param {number[]} sorted @param {number} share */
const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/**
 * Runs `work` again and again, `at` of them side by side, until the time is over or `jobs` runs out.
 * @template Job
 * @param {string} name
 * @param {number} at
 * @param {Pids} pids
 * @param {{ seconds?: number, jobs?: Job[], work: (job: Job, runner: number) => Promise<unknown> }} what
 * @returns {Promise<Row>}
 */
export const measure = (name, at, pids, { seconds = 5, jobs, work }) =>
  rowOf(name, at, pids, async (times) => {
    const left = jobs?.slice()
    const until = performance.now() + seconds * 1_000
    const run = async (/** @type {number} */ runner) => {
      while (left ? left.length > 0 : performance.now() < until) {
        const job = /** @type {Job} */ (left?.shift())
        const began = performance.now()
        await work(job, runner)
        times.push(performance.now() - began)
      }
    }
    await Promise.all(Array.from({ length: at }, (_, runner) => run(runner)))
  })

/**
 * People write at their own pace, however late the answers are: so many starts a second by the clock, each taken by the
 * next of `at` writers, and the time counted from when it was due.
 * @param {string} name
 * @param {number} at
 * @param {Pids} pids
 * @param {{ perSecond: number, isOver: (seconds: number) => boolean, work: (runner: number) => Promise<unknown> }} what
 */
export const measurePaced = (name, at, pids, { perSecond, isOver, work }) =>
  rowOf(name, at, pids, async (times) => {
    const began = performance.now()
    /** @type {Promise<void>[]} */
    const last = Array.from({ length: at }, () => Promise.resolve())
    for (let turn = 0; !isOver((performance.now() - began) / 1_000); turn++) {
      const due = began + (turn * 1_000) / perSecond
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
      const runner = turn % at
      last[runner] = last[runner].then(async () => {
        await work(runner)
        times.push(performance.now() - due)
      })
    }
    await Promise.all(last)
  })

/**
 * What eight people who save at their own pace notice of a work beside them: a whole district writing makes about 20
 * saves a second.
 * @param {string} what they do meanwhile
 * @param {Pids} pids
 * @param {(() => Promise<unknown>)[]} writers
 * @param {() => Promise<Row>} beside
 * @returns {Promise<Row[]>} of the work, of the saves
 */
export async function measureBeside(what, pids, writers, beside) {
  let isOver = false
  const saving = measurePaced(`Tự lưu, 20 lượt mỗi giây, ${what}`, 8, pids, {
    perSecond: 20,
    isOver: () => isOver,
    work: (runner) => writers[runner](),
  })
  const row = await beside().finally(() => {
    isOver = true
  })
  return [row, await saving]
}

/** @param {string} name @param {number} at @param {Pids} pids @param {(times: number[]) => Promise<void>} run @returns {Promise<Row>} */
async function rowOf(name, at, pids, run) {
  /** @type {number[]} */
  const times = []
  const before = { app: cpuOf(pids.web), database: cpuOf(pids.postgres) }
  const began = performance.now()
  await run(times)
  const took = (performance.now() - began) / 1_000
  const sorted = times.sort((first, second) => first - second)
  return {
    name,
    at,
    count: sorted.length,
    perSecond: sorted.length / took,
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    app: (cpuOf(pids.web) - before.app) / sorted.length,
    database: (cpuOf(pids.postgres) - before.database) / sorted.length,
  }
}
