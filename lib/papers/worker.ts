import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { loadFonts } from '@/lib/pdf/fonts'
import { printed } from '@/lib/pdf/render'
import { paperFrom } from './catalogue'
import { type PaperAnswer, type PaperRequest, ready } from './messages'

// Pages and autosaves go first where processors are few. On Linux this sets the calling thread alone.
if (process.platform === 'linux') setPriority(10)

/** The thread that makes papers, so that no request waits for one. */
parentPort?.on('message', async ({ id, paper, data }: PaperRequest) => {
  try {
    const bytes = Uint8Array.from(await printed(paperFrom(paper, data)))
    parentPort?.postMessage({ id, bytes } satisfies PaperAnswer, [bytes.buffer])
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
    parentPort?.postMessage({ id, fault } satisfies PaperAnswer)
  }
})

void loadFonts().then(() => parentPort?.postMessage(ready))
