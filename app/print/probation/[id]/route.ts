import { requireViewer } from '@/lib/auth/viewer'
import { printedProbationOpinions, probationForm } from '@/lib/candidates/form-paper'
import { probationPaperFilter } from '@/lib/candidates/input'
import { probationPaperLabel } from '@/lib/candidates/papers'
import { probationerForPrint } from '@/lib/candidates/queries/print'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { printedResponse } from '@/lib/papers/printed-response'
import { recordReading } from '@/lib/papers/read-audit'

export async function GET(request: Request, { params }: RouteContext<'/print/probation/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const known = read.success ? await probationerForPrint(viewer, read.data) : undefined
  if (!known) return paperNotFound()
  const { paper } = probationPaperFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  if (paper === 'opinions') return printedResponse(viewer, printedProbationOpinions(known))
  await recordReading(viewer, `members:${known.id}`, known.path, paper)
  const title = `${probationPaperLabel[paper]} ${known.fullName}`
  return pdfResponse('probationForm', probationForm(known, paper, await businessDay()), title)
}
