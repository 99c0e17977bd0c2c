import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { correctionToPrint } from '@/lib/corrections/queries'
import { paperResponse } from '@/lib/papers/paper-response'

export async function GET(_request: Request, { params }: RouteContext<'/print/correction/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const subject = read.success ? await correctionToPrint(viewer, read.data) : undefined
  return paperResponse(viewer, 'correction', subject)
}
