import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { requestForPrint } from '@/lib/exemptions/queries/print'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'

export async function GET(_request: Request, { params }: RouteContext<'/print/exemption-request/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const paper = read.success ? await requestForPrint(viewer, read.data) : undefined
  return paper ? pdfResponse('exemptionRequest', paper.data, paper.fileName) : paperNotFound()
}
