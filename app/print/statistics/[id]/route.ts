import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { formFilter } from '@/lib/statistics/input'
import { formsForPrint } from '@/lib/statistics/queries/print'

export async function GET(request: Request, { params }: RouteContext<'/print/statistics/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  if (!read.success) return paperNotFound()
  const { period, tag } = formFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const paper = await formsForPrint(viewer, { orgId: read.data, period, tag, today: await businessDay() })
  return paper ? pdfResponse('statisticsForms', paper.data, paper.title) : paperNotFound()
}
