import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { type ExcelSheet, excelBytes } from './book'
import { type ReadBook, readBook } from './read'

export type ThreadRequest = { read: Uint8Array } | { write: ExcelSheet[] }
export type ThreadAnswer = { book: ReadBook } | { bytes: Uint8Array } | { fault: string }

// Pages and autosaves go first where processors are few. On Linux this sets the calling thread alone.
if (process.platform === 'linux') setPriority(10)

/** The thread that reads and writes workbooks, so that no request waits for one. */
parentPort?.once('message', async (request: ThreadRequest) => {
  parentPort?.postMessage(await answer(request))
})

async function answer(request: ThreadRequest): Promise<ThreadAnswer> {
  try {
    if ('read' in request) return { book: await readBook(request.read) }
    return { bytes: Uint8Array.from(await excelBytes(request.write)) }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
