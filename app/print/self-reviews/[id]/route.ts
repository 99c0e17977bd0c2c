import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { mergedResponse } from '@/lib/papers/merged-response'
import { paperNotFound } from '@/lib/papers/pdf-response'
import { selfReviewsForPrint } from '@/lib/ratings/queries/print'

export async function GET(_request: Request, { params }: RouteContext<'/print/self-reviews/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const found = read.success ? await selfReviewsForPrint(viewer, read.data) : undefined
  return found ? mergedResponse('selfReview', found.sheets, found) : paperNotFound()
}
