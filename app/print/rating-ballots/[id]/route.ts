import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { mergedResponse } from '@/lib/papers/merged-response'
import { paperNotFound } from '@/lib/papers/pdf-response'
import { ballotsForPrint } from '@/lib/ratings/queries/print'

export async function GET(_request: Request, { params }: RouteContext<'/print/rating-ballots/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const found = read.success ? await ballotsForPrint(viewer, read.data) : undefined
  return found ? mergedResponse('ballot', [found], found) : paperNotFound()
}
