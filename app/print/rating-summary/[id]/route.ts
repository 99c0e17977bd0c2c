import { requireViewer } from '@/lib/auth/viewer'
import { summaryForPrint } from '@/lib/collectives/queries/print'
import { summaryFilter } from '@/lib/collectives/summary'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { reviewedYear } from '@/lib/ratings/rules/campaign'

export async function GET(request: Request, { params }: RouteContext<'/print/rating-summary/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  if (!read.success) return paperNotFound()
  const today = await businessDay()
  const { year = reviewedYear(today) } = summaryFilter.parse(
    Object.fromEntries(new URL(request.url).searchParams),
  )
  const paper = await summaryForPrint(viewer, { org: read.data, year, today })
  return paper ? pdfResponse('ratingSummary', paper.data, paper.title) : paperNotFound()
}
