import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { minutesToPrint } from '@/lib/meetings/queries/print'
import { paperResponse } from '@/lib/papers/paper-response'

export async function GET(_request: Request, { params }: RouteContext<'/print/conclusion/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const subject = read.success ? await minutesToPrint(viewer, 'conclusion', read.data) : undefined
  return paperResponse(viewer, 'conclusion', subject)
}
