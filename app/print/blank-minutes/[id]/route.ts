import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { blankForPrint } from '@/lib/meetings/queries/print'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'

export async function GET(_request: Request, { params }: RouteContext<'/print/blank-minutes/[id]'>) {
  const viewer = await requireViewer()
  const meetingId = id().safeParse((await params).id)
  const paper = meetingId.success ? await blankForPrint(viewer, meetingId.data) : undefined
  return paper ? pdfResponse('minutes', paper.data, paper.fileName.replace(/\.pdf$/, '')) : paperNotFound()
}
