import { requireViewer } from '@/lib/auth/viewer'
import { printedWayOpinions } from '@/lib/candidates/form-paper'
import { wayPaperFilter } from '@/lib/candidates/input'
import { wayPaperLabel } from '@/lib/candidates/papers'
import { candidateForPrint } from '@/lib/candidates/queries/print'
import { printedResolution, wayResolution } from '@/lib/candidates/resolution-paper'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { printedResponse } from '@/lib/papers/printed-response'
import { recordReading } from '@/lib/papers/read-audit'

export async function GET(request: Request, { params }: RouteContext<'/print/admission/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const known = read.success ? await candidateForPrint(viewer, read.data) : undefined
  if (!known) return paperNotFound()
  const { paper } = wayPaperFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  if (paper === 'opinions') return printedResponse(viewer, printedWayOpinions(known))
  const resolution = printedResolution(known, paper)
  if (resolution) return printedResponse(viewer, resolution)
  await recordReading(viewer, `candidates:${known.id}`, known.path, paper)
  const title = `${wayPaperLabel[paper]} ${known.fullName}`
  return pdfResponse('wayResolution', wayResolution(known, paper, await businessDay()), title)
}
