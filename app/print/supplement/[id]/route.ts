import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { paperResponse } from '@/lib/papers/paper-response'
import { supplementToPrint } from '@/lib/supplements/queries'

export async function GET(_request: Request, { params }: RouteContext<'/print/supplement/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const subject = read.success ? await supplementToPrint(viewer, read.data) : undefined
  return paperResponse(viewer, 'supplement', subject)
}
