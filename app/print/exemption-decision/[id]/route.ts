import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { decisionToPrint } from '@/lib/exemptions/queries/print'
import { paperResponse } from '@/lib/papers/paper-response'

export async function GET(_request: Request, { params }: RouteContext<'/print/exemption-decision/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const subject = read.success ? await decisionToPrint(viewer, read.data) : undefined
  return paperResponse(viewer, 'exemptionDecision', subject)
}
