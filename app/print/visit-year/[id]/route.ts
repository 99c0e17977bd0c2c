import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { unitFilter } from '@/lib/visits/input'
import { visitYearForPrint } from '@/lib/visits/queries/print'

export async function GET(request: Request, { params }: RouteContext<'/print/visit-year/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  if (!read.success) return paperNotFound()
  const { year, unit } = unitFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const paper = await visitYearForPrint(viewer, { orgId: read.data, year, unit, today: await businessDay() })
  return paper ? pdfResponse('visitYear', paper.data, paper.title) : paperNotFound()
}
