import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { paperResponse } from '@/lib/papers/paper-response'
import { campaignToPrint } from '@/lib/ratings/queries/print'

export async function GET(_request: Request, { params }: RouteContext<'/print/tally-minutes/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const subject = read.success ? await campaignToPrint(viewer, 'tallyMinutes', read.data) : undefined
  return paperResponse(viewer, 'tallyMinutes', subject)
}
