import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { paperResponse } from '@/lib/papers/paper-response'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { synthesisFilter } from '@/lib/synthesis/input'
import { getIssuedSynthesis, synthesisForPrint } from '@/lib/synthesis/queries/issued'
import { shownMonth } from '@/lib/synthesis/rules'

/** As it was issued; before that, and where the draft is asked for, as it stands now with DỰ THẢO on it. */
export async function GET(request: Request, { params }: RouteContext<'/print/synthesis/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  if (!read.success) return paperNotFound()
  const today = await businessDay()
  const search = new URL(request.url).searchParams
  const { month: asked } = synthesisFilter.parse(Object.fromEntries(search))
  const month = shownMonth(asked, today)
  const issued = search.has('draft') ? undefined : await getIssuedSynthesis(viewer, read.data, month)
  if (issued)
    return paperResponse(viewer, 'synthesis', { ...issued, name: `syntheses:${issued.id}`, isDraft: false })
  const paper = await synthesisForPrint(viewer, read.data, { month, today })
  return paper ? pdfResponse('synthesis', paper.draft, `du-thao-${paper.fileName}`) : paperNotFound()
}
