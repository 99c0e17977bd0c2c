import { requireViewer } from '@/lib/auth/viewer'
import { summaryForPrint } from '@/lib/collectives/queries/print'
import { summaryFilter } from '@/lib/collectives/summary'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { named } from '@/lib/papers/file-name'
import { paperNotFound } from '@/lib/papers/pdf-response'
import { reportResponse } from '@/lib/papers/report-response'
import { reviewedYear } from '@/lib/ratings/rules/campaign'

export async function GET(request: Request, { params }: RouteContext<'/print/rating-summary/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  if (!read.success) return paperNotFound()
  const { year = reviewedYear(await businessDay()) } = summaryFilter.parse(
    Object.fromEntries(new URL(request.url).searchParams),
  )
  const report = await summaryForPrint(viewer, { org: read.data, year })
  if (!report) return paperNotFound()
  const form = 'ratingSummary'
  const fileName = named(report.title)
  return reportResponse(viewer, {
    ...{ form, place: report.place, period: String(year) },
    paperOn: (day, preparedBy) => ({ form, fileName, data: report.dataOn(day, preparedBy) }),
  })
}
