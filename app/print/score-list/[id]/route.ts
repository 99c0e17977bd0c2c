import { requireViewer } from '@/lib/auth/viewer'
import { monthOf } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { paperResponse } from '@/lib/papers/paper-response'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { scoreFilter } from '@/lib/scores/input'
import { getIssuedList } from '@/lib/scores/queries/issued'
import { scoreListForPrint } from '@/lib/scores/queries/print'

/** As it was issued; before that, and where the draft is asked for, as it stands now with DỰ THẢO on it. */
export async function GET(request: Request, { params }: RouteContext<'/print/score-list/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  if (!read.success) return paperNotFound()
  const today = await businessDay()
  const search = new URL(request.url).searchParams
  const { month } = scoreFilter.parse(Object.fromEntries(search))
  const shown = month ? `${month}-01` : monthOf(today)
  const issued = search.has('draft') ? undefined : await getIssuedList(viewer, read.data, shown)
  if (issued)
    return paperResponse(viewer, 'scoreList', { ...issued, name: `scoreLists:${issued.id}`, isDraft: false })
  const paper = await scoreListForPrint(viewer, read.data, shown, today)
  return paper ? pdfResponse('scoreList', paper.draft, `du-thao-${paper.fileName}`) : paperNotFound()
}
