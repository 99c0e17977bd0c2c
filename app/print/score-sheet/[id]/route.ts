import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { paperResponse } from '@/lib/papers/paper-response'
import { pdfResponse } from '@/lib/papers/pdf-response'
import { scoreSheetIsThere } from '@/lib/scores/issue-sheet'
import { scoreSheetForPrint } from '@/lib/scores/queries/print'

export async function GET(_request: Request, { params }: RouteContext<'/print/score-sheet/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const paper = read.success ? await scoreSheetForPrint(viewer, read.data) : undefined
  if (paper?.draft) return pdfResponse('scoreSheet', paper.draft, `du-thao-${paper.subject.fileName}`)
  if (paper) await scoreSheetIsThere(paper.subject.id)
  return paperResponse(viewer, 'scoreSheet', paper?.subject)
}
