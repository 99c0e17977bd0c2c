import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { makeupFilter } from '@/lib/statistics/input'
import { makeupForPrint } from '@/lib/statistics/queries/makeup-print'

export async function GET(request: Request, { params }: RouteContext<'/print/makeup/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  if (!read.success) return paperNotFound()
  const asked = makeupFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const paper = await makeupForPrint(viewer, { ...asked, org: read.data, today: await businessDay() })
  return paper ? pdfResponse('makeup', paper.data, paper.title) : paperNotFound()
}
