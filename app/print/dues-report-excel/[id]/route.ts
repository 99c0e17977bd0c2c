import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { reportFilter } from '@/lib/dues/input'
import { duesReportForExcel } from '@/lib/dues/queries/print'
import { excelResponse } from '@/lib/excel/response'
import { paperNotFound } from '@/lib/papers/pdf-response'

export async function GET(request: Request, { params }: RouteContext<'/print/dues-report-excel/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  if (!read.success) return paperNotFound()
  const { period } = reportFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const book = await duesReportForExcel(viewer, { orgId: read.data, period, today: await businessDay() })
  return book ? excelResponse(book.sheets, book.title) : paperNotFound()
}
