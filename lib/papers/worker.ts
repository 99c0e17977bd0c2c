import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { loadFonts } from '@/lib/pdf/fonts'
import { printed } from '@/lib/pdf/render'
import { paperFrom } from './catalogue'
import { type PaperAnswer, type ReadRequest, ready } from './messages'

// Pages and autosaves go first where processors are few. On Linux this sets the calling thread alone.
if (process.platform === 'linux') setPriority(10)

/** The thread that makes papers, so that no request waits for one. */
parentPort?.on('message', async (request: ReadRequest) => {
  const { id } = request
  try {
    const bytes = Uint8Array.from(await made(request))
    parentPort?.postMessage({ id, bytes } satisfies PaperAnswer, [bytes.buffer])
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
    parentPort?.postMessage({ id, fault } satisfies PaperAnswer)
  }
})

async function made(request: ReadRequest) {
  // Books are rare: what binds them is read when the first one is.
  if (request.paper === 'minutesBook') return (await import('@/lib/books/bind')).bindBook(request.data)
  if (request.paper === 'mergedPapers') return (await import('@/lib/books/merge')).mergePapers(request.data)
  return printed(paperFrom(request.paper, request.data))
}

void loadFonts().then(() => parentPort?.postMessage(ready))
