import { requireViewer } from '@/lib/auth/viewer'
import { noticeToPrint } from '@/lib/calendar/queries/notices'
import { id } from '@/lib/core/fields'
import { paperResponse } from '@/lib/papers/paper-response'

export async function GET(_request: Request, { params }: RouteContext<'/print/schedule-notice/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  return paperResponse(
    viewer,
    'scheduleNotice',
    read.success ? await noticeToPrint(viewer, read.data) : undefined,
  )
}
