import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { meetingPaper } from '@/lib/papers/meeting-paper'
import { paperNotFound } from '@/lib/papers/pdf-response'

export async function GET(_request: Request, { params }: RouteContext<'/print/resolution/[id]'>) {
  const viewer = await requireViewer()
  const meetingId = id().safeParse((await params).id)
  return meetingId.success ? meetingPaper(viewer, 'resolution', meetingId.data) : paperNotFound()
}
