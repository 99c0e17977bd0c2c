import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { areChoices, choicesOf } from '@/lib/extracts/choices'
import { partsIn } from '@/lib/extracts/input'
import { extractPaper } from '@/lib/extracts/paper'
import { getExtracted } from '@/lib/extracts/queries'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { recordReading } from '@/lib/papers/read-audit'

export async function GET(request: Request, { params }: RouteContext<'/print/extract/[id]'>) {
  const viewer = await requireViewer()
  const meetingId = id().safeParse((await params).id)
  const found = meetingId.success ? await getExtracted(viewer, meetingId.data) : undefined
  const parts = partsIn(new URL(request.url).searchParams)
  if (!found || !parts || !areChoices(choicesOf(found.source), parts)) return paperNotFound()
  if (parts.length === 0)
    return new Response(null, {
      status: 303,
      headers: { location: `/meetings/${found.meetingId}/extract?chosen=none` },
    })
  await recordReading(viewer, `minutes:${found.id}`, found.path, 'extract')
  return pdfResponse(
    'extract',
    extractPaper(found.source, parts, found.corrections),
    `trích biên bản ${found.month.slice(0, 7)} ${found.cell}`,
  )
}
