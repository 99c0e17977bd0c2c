import 'server-only'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { RuleError } from '@/lib/core/errors'
import { log } from '@/lib/core/log'
import type { ExcelSheet } from './book'
import { workbookFaults } from './faults'
import type { ReadSheet } from './read'
import type { ThreadAnswer, ThreadRequest } from './worker'

/** One thread for two processors; pages come first. */
const THREADS = Math.max(1, Math.floor(availableParallelism() / 2))
const LONGEST_QUEUE = 30
const LONGEST_MS = 60_000
const MEMORY_MB = 768

let running = 0
const waiting: (() => void)[] = []

async function turn() {
  if (running >= THREADS) {
    if (waiting.length >= LONGEST_QUEUE) throw new RuleError(workbookFaults.crowded)
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  running += 1
  return () => {
    running -= 1
    waiting.shift()?.()
  }
}

/** The build sets NEXT_RUNTIME and compiles the first file into the server; elsewhere the sources are run. */
function openThread(): Worker {
  const limits = { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 64 } }
  return process.env.NEXT_RUNTIME === 'nodejs'
    ? new Worker(new URL('./worker.ts', import.meta.url), limits)
    : new Worker(new URL('./worker-from-source.mjs', import.meta.url), limits)
}

/** A thread of its own for each workbook: what a bad one does to it ends with it. Nothing: out of time or memory. */
async function inThread(request: ThreadRequest): Promise<ThreadAnswer | undefined> {
  const done = await turn()
  const worker = openThread()
  try {
    return await new Promise((resolve) => {
      const timer = setTimeout(() => resolve(undefined), LONGEST_MS)
      const end = (answer?: ThreadAnswer) => {
        clearTimeout(timer)
        resolve(answer)
      }
      worker.once('message', end)
      worker.once('error', (error) => end({ fault: String(error) }))
      worker.once('exit', () => end())
      worker.postMessage(request)
    })
  } finally {
    await worker.terminate()
    done()
  }
}

/** The sheets of a workbook that somebody sent; a RuleError says what is wrong with it. */
export async function readInThread(bytes: Uint8Array): Promise<ReadSheet[]> {
  const answer = await inThread({ read: bytes })
  if (answer && 'fault' in answer) log('excel.failed', { fault: answer.fault.slice(0, 300) })
  if (!answer || !('book' in answer)) throw new RuleError(workbookFaults.tooSlow)
  if ('fault' in answer.book) throw new RuleError(workbookFaults[answer.book.fault])
  return answer.book.sheets
}

export async function writeInThread(sheets: ExcelSheet[]): Promise<Uint8Array> {
  const answer = await inThread({ write: sheets })
  if (answer && 'bytes' in answer) return answer.bytes
  throw new Error(answer && 'fault' in answer ? answer.fault : 'The thread that writes workbooks ended.')
}
