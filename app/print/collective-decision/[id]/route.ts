import { requireViewer } from '@/lib/auth/viewer'
import { roundDecisionIsThere } from '@/lib/collectives/issue-decision'
import { roundDecisionForPrint } from '@/lib/collectives/queries/print'
import { id } from '@/lib/core/fields'
import { paperResponse } from '@/lib/papers/paper-response'

/** Quyết định xếp loại tổ chức đảng. */
export async function GET(_request: Request, { params }: RouteContext<'/print/collective-decision/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const subject = read.success ? await roundDecisionForPrint(viewer, read.data) : undefined
  if (subject) await roundDecisionIsThere(subject.id)
  return paperResponse(viewer, 'collectiveDecision', subject)
}
