import { invitationPaper } from '@/lib/agendas/paper'
import { agendaToPrint } from '@/lib/agendas/print'
import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'

export async function GET(_request: Request, { params }: RouteContext<'/print/invitation/[id]'>) {
  const viewer = await requireViewer()
  const meetingId = id().safeParse((await params).id)
  const found = meetingId.success ? await agendaToPrint(viewer, meetingId.data) : undefined
  if (!found) return paperNotFound()
  const { agenda, issuing } = found
  return pdfResponse(
    'invitation',
    invitationPaper(agenda, issuing),
    `giấy mời ${agenda.month.slice(0, 7)} ${agenda.cell}`,
  )
}
