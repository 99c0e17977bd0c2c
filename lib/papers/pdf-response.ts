import 'server-only'
import { log } from '@/lib/core/log'
import type { PaperData, PaperName } from './catalogue'
import { withoutMarks } from './file-name'
import { PaperError, renderPaper } from './pool'

export const plainAnswer = (message: string, status: number) =>
  new Response(message, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' },
  })

export const paperNotFound = () =>
  plainAnswer('Không tìm thấy văn bản này, hoặc văn bản không thuộc phạm vi của đồng chí.', 404)

export const bytesResponse = (bytes: Uint8Array, fileName: string) =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${fileName}"`,
      'cache-control': 'private, no-store',
    },
  })

/** A paper made for this request and kept nowhere. */
export async function pdfResponse<Name extends PaperName>(paper: Name, data: PaperData[Name], title: string) {
  try {
    const bytes = await renderPaper(paper, data)
    return bytesResponse(bytes, `${withoutMarks(title.replace(/\.pdf$/, '')).slice(0, 120)}.pdf`)
  } catch (error) {
    if (!(error instanceof PaperError)) throw error
    log('paper.failed', { paper })
    return plainAnswer(error.message, 503)
  }
}
