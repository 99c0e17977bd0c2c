import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { ratingListForPrint } from '@/lib/ratings/queries/print'

export async function GET(_request: Request, { params }: RouteContext<'/print/rating-list/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const paper = read.success ? await ratingListForPrint(viewer, read.data) : undefined
  return paper ? pdfResponse('ratingList', paper.data, paper.name) : paperNotFound()
}
