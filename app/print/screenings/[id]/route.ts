import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { screeningsForPrint } from '@/lib/exports/print'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { screeningFilter } from '@/lib/screenings/input'

export async function GET(request: Request, { params }: RouteContext<'/print/screenings/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  if (!read.success) return paperNotFound()
  const asked = screeningFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const paper = await screeningsForPrint(viewer, { ...asked, org: read.data }, await businessDay())
  return paper ? pdfResponse('peopleList', paper.data, paper.title) : paperNotFound()
}
