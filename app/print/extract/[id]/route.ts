import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { extractToPrint } from '@/lib/extracts/queries'
import { paperResponse } from '@/lib/papers/paper-response'

export async function GET(_request: Request, { params }: RouteContext<'/print/extract/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const subject = read.success ? await extractToPrint(viewer, read.data) : undefined
  return paperResponse(viewer, 'extract', subject)
}
