import { requireViewer } from '@/lib/auth/viewer'
import { calendarFilter } from '@/lib/calendar/input'
import { getNoticeDraft } from '@/lib/calendar/queries/notices'
import { getPlace } from '@/lib/calendar/queries/places'
import { monthOf } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'

export async function GET(request: Request, { params }: RouteContext<'/print/schedule-draft/[orgId]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).orgId)
  const place = read.success ? await getPlace(viewer, read.data) : undefined
  if (!place) return paperNotFound()
  const today = await businessDay()
  const asked = calendarFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const draft = await getNoticeDraft(viewer, place, asked.month ?? monthOf(today), today)
  return draft?.data
    ? pdfResponse('scheduleNotice', draft.data, `dự thảo thông báo lịch sinh hoạt ${place.name}`)
    : paperNotFound()
}
