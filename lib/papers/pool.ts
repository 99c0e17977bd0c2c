import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PaperData, PaperName } from './catalogue'
import { type PaperAnswer, type PaperRequest, ready } from './messages'

/** A paper could not be made; the message is for the person who asked for it, `cause` for the log. */
export class PaperError extends Error {
  override name = 'PaperError'
}

const failed = 'Chưa tạo được bản in. Đồng chí hãy thử lại; nếu vẫn không được, báo cho người quản trị.'
const crowded = 'Đang có quá nhiều bản in chờ tạo. Đồng chí hãy thử lại sau ít phút.'
const tooSlow =
  'Bản in này quá lớn nên chưa tạo được trong thời gian cho phép. Đồng chí hãy báo cho người quản trị.'

const defaults = {
  /** One thread for two processors; pages come first. */
  threads: Math.max(1, Math.floor(availableParallelism() / 2)),
  longestQueue: 200,
  /** For one paper; and before that for a thread to start, which takes long on a busy machine. */
  longestMs: 20_000,
  longestStartMs: 60_000,
  /** A paper whose thread was lost is tried once more. */
  attempts: 2,
  memoryMb: 512,
  /** A thread makes so many papers and is then replaced, so that no leak lasts. */
  papersPerThread: 200,
  /** Each thread holds about 100 MB: it ends when nobody has asked for a while. */
  idleMs: 60_000,
}

type Job = {
  request: PaperRequest
  attempts: number
  resolve: (bytes: Uint8Array) => void
  reject: (error: PaperError) => void
}

type Seat = { worker: Worker; isReady: boolean; job?: Job; made: number; timer?: NodeJS.Timeout }

/** The build sets NEXT_RUNTIME and compiles the first file into the server; elsewhere the sources are run. */
function openThread(memoryMb: number): Worker {
  // A paper is thousands of short-lived objects: room for the young ones saves a tenth of the time.
  const limits = { resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64 } }
  return process.env.NEXT_RUNTIME === 'nodejs'
    ? new Worker(new URL('./worker.ts', import.meta.url), limits)
    : new Worker(new URL('./worker-from-source.mjs', import.meta.url), limits)
}

/** Threads that make papers, and the queue before them. */
export function createPool(given: Partial<typeof defaults> = {}) {
  const settings = { ...defaults, ...given }
  const queue: Job[] = []
  const seats = new Set<Seat>()
  let lastId = 0

  function dismiss(seat: Seat) {
    clearTimeout(seat.timer)
    seats.delete(seat)
    void seat.worker.terminate()
  }

  /** Whatever ends a thread in the middle of a paper: the paper is tried again on a fresh one. */
  function lose(seat: Seat, message: string, cause?: unknown) {
    if (!seats.has(seat)) return
    const { job } = seat
    dismiss(seat)
    if (job && job.attempts < settings.attempts) queue.unshift(job)
    else job?.reject(new PaperError(message, { cause }))
    work()
  }

  function receive(seat: Seat, answer: PaperAnswer) {
    const { job } = seat
    if (job?.request.id !== answer.id) return
    clearTimeout(seat.timer)
    seat.job = undefined
    seat.made += 1
    if ('bytes' in answer) job.resolve(answer.bytes)
    else job.reject(new PaperError(failed, { cause: answer.fault }))
    if (seat.made >= settings.papersPerThread) dismiss(seat)
    else rest(seat)
    work()
  }

  function rest(seat: Seat) {
    seat.worker.unref()
    seat.timer = setTimeout(() => dismiss(seat), settings.idleMs).unref()
  }

  function open(): Seat {
    const worker = openThread(settings.memoryMb)
    const seat: Seat = { worker, isReady: false, made: 0 }
    worker.on('message', (answer: PaperAnswer | typeof ready) => {
      if (answer !== ready) return receive(seat, answer)
      seat.isReady = true
      if (seat.job) limit(seat)
    })
    worker.on('error', (error) => lose(seat, failed, error))
    worker.on('exit', () => lose(seat, failed, 'The thread ended.'))
    seats.add(seat)
    return seat
  }

  function limit(seat: Seat) {
    clearTimeout(seat.timer)
    const most = seat.isReady ? settings.longestMs : settings.longestStartMs
    seat.timer = setTimeout(() => lose(seat, tooSlow, 'Out of time.'), most)
  }

  function start(seat: Seat, job: Job) {
    seat.job = job
    job.attempts += 1
    limit(seat)
    seat.worker.ref()
    seat.worker.postMessage(job.request)
  }

  function work() {
    while (queue.length > 0) {
      const free = [...seats].find((seat) => !seat.job)
      if (!free && seats.size >= settings.threads) return
      const job = queue.shift()
      if (job) start(free ?? open(), job)
    }
  }

  function render<Name extends PaperName>(paper: Name, data: PaperData[Name]): Promise<Uint8Array> {
    if (queue.length >= settings.longestQueue) return Promise.reject(new PaperError(crowded))
    lastId += 1
    const request: PaperRequest<Name> = { id: lastId, paper, data }
    return new Promise((resolve, reject) => {
      queue.push({ request, attempts: 0, resolve, reject })
      work()
    })
  }

  return { render, threads: () => seats.size }
}

const pool = createPool()

/** The finished PDF of one paper, made away from the request; throws `PaperError`. */
export const renderPaper = pool.render
