import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { paperNotFound } from '@/lib/papers/pdf-response'
import { printedResponse } from '@/lib/papers/printed-response'
import { printedHandover } from '@/lib/reorganisations/paper'
import { handoverForPrint } from '@/lib/reorganisations/queries/print'

export async function GET(_request: Request, { params }: RouteContext<'/print/handover/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const known = read.success ? await handoverForPrint(viewer, read.data) : undefined
  return known ? printedResponse(viewer, printedHandover(known)) : paperNotFound()
}
