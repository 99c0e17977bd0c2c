import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { attendanceForPrint } from '@/lib/exports/print'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { studyFilter } from '@/lib/study/input'

export async function GET(request: Request, { params }: RouteContext<'/print/attendance/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  if (!read.success) return paperNotFound()
  const asked = studyFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const paper = await attendanceForPrint(viewer, { ...asked, session: read.data }, await businessDay())
  return paper ? pdfResponse('peopleList', paper.data, paper.title) : paperNotFound()
}
