import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { paperNotFound } from '@/lib/papers/pdf-response'
import { printedResponse } from '@/lib/papers/printed-response'
import { printedNotice } from '@/lib/transfers/print'
import { transferForPrint } from '@/lib/transfers/queries/print'

export async function GET(_request: Request, { params }: RouteContext<'/print/transfer-notice/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const known = read.success ? await transferForPrint(viewer, read.data) : undefined
  const printed = known && printedNotice(known)
  return printed ? printedResponse(viewer, printed) : paperNotFound()
}
