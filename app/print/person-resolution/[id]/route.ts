import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { paperResponse } from '@/lib/papers/paper-response'
import { proposalToPrint } from '@/lib/proposals/queries/print'

export async function GET(_request: Request, { params }: RouteContext<'/print/person-resolution/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const subject = read.success ? await proposalToPrint(viewer, read.data) : undefined
  return paperResponse(viewer, 'personResolution', subject)
}
