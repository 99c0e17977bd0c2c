import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { reportFilter } from '@/lib/dues/input'
import { duesReportForPrint } from '@/lib/dues/queries/print'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'

export async function GET(request: Request, { params }: RouteContext<'/print/dues-report/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  if (!read.success) return paperNotFound()
  const { period } = reportFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const paper = await duesReportForPrint(viewer, { orgId: read.data, period, today: await businessDay() })
  return paper ? pdfResponse('duesReport', paper.data, paper.title) : paperNotFound()
}
