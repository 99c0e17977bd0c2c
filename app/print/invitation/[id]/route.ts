import { agendaResponse } from '@/lib/agendas/print'
import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'

export async function GET(request: Request, { params }: RouteContext<'/print/invitation/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const isDraft = new URL(request.url).searchParams.has('draft')
  return agendaResponse(viewer, 'invitation', { meetingId: read.data, isDraft })
}
