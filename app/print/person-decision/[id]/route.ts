import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { paperResponse } from '@/lib/papers/paper-response'
import { personDecisionToPrint } from '@/lib/proposals/queries/print'

export async function GET(_request: Request, { params }: RouteContext<'/print/person-decision/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const subject = read.success ? await personDecisionToPrint(viewer, read.data) : undefined
  return paperResponse(viewer, 'personDecision', subject)
}
