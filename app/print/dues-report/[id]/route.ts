import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { reportFilter } from '@/lib/dues/input'
import { duesReportForPrint } from '@/lib/dues/queries/print'
import { named } from '@/lib/papers/file-name'
import { paperNotFound } from '@/lib/papers/pdf-response'
import { reportResponse } from '@/lib/papers/report-response'

export async function GET(request: Request, { params }: RouteContext<'/print/dues-report/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  if (!read.success) return paperNotFound()
  const { period } = reportFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const report = await duesReportForPrint(viewer, { orgId: read.data, period, today: await businessDay() })
  if (!report) return paperNotFound()
  const form = 'duesReport'
  const fileName = named(report.title)
  return reportResponse(viewer, {
    ...{ form, place: report.place, period: report.period },
    paperOn: (day, preparedBy) => ({ form, fileName, data: report.dataOn(day, preparedBy) }),
  })
}
