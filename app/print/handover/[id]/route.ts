import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { recordReading } from '@/lib/papers/read-audit'
import { handoverPaper } from '@/lib/reorganisations/paper'
import { handoverForPrint } from '@/lib/reorganisations/queries/print'

export async function GET(_request: Request, { params }: RouteContext<'/print/handover/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const known = read.success ? await handoverForPrint(viewer, read.data) : undefined
  if (!known) return paperNotFound()
  await recordReading(viewer, `handovers:${known.id}`, known.path, 'handover')
  return pdfResponse('handover', handoverPaper(known), `biên bản bàn giao ${known.from} ${known.to}`)
}
