import { requireViewer } from '@/lib/auth/viewer'
import { monthOf } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { scoreFilter } from '@/lib/scores/input'
import { scoreListForPrint } from '@/lib/scores/queries/print'

export async function GET(request: Request, { params }: RouteContext<'/print/score-list/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const today = await businessDay()
  const { month } = scoreFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const shown = month ? `${month}-01` : monthOf(today)
  const paper = read.success ? await scoreListForPrint(viewer, read.data, shown, today) : undefined
  return paper ? pdfResponse('scoreList', paper.data, paper.name) : paperNotFound()
}
