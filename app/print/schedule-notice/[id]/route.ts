import { requireViewer } from '@/lib/auth/viewer'
import { noticePaperOf } from '@/lib/calendar/notice-store'
import { getNotice } from '@/lib/calendar/queries/notices'
import { id } from '@/lib/core/fields'
import { bytesResponse, paperNotFound, plainAnswer } from '@/lib/papers/pdf-response'
import { PaperError } from '@/lib/papers/pool'

export async function GET(_request: Request, { params }: RouteContext<'/print/schedule-notice/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const notice = read.success ? await getNotice(viewer, read.data) : undefined
  if (!notice) return paperNotFound()
  try {
    const paper = await noticePaperOf(notice.id)
    return paper ? bytesResponse(paper.bytes, paper.fileName) : paperNotFound()
  } catch (error) {
    if (!(error instanceof PaperError)) throw error
    return plainAnswer(error.message, 503)
  }
}
