import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { scoreSheetForPrint } from '@/lib/scores/queries/print'

export async function GET(_request: Request, { params }: RouteContext<'/print/score-sheet/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const paper = read.success ? await scoreSheetForPrint(viewer, read.data) : undefined
  return paper ? pdfResponse('scoreSheet', paper.data, paper.name) : paperNotFound()
}
