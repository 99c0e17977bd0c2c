import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { tallyMinutesForPrint } from '@/lib/ratings/queries/print'

export async function GET(_request: Request, { params }: RouteContext<'/print/tally-minutes/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const paper = read.success ? await tallyMinutesForPrint(viewer, read.data) : undefined
  return paper ? pdfResponse('tallyMinutes', paper.data, paper.name) : paperNotFound()
}
