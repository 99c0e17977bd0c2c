import { requireViewer } from '@/lib/auth/viewer'
import { collectiveDecisionFrom } from '@/lib/collectives/papers'
import { getRound } from '@/lib/collectives/queries/rounds'
import { id } from '@/lib/core/fields'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'

/** Quyết định xếp loại tổ chức đảng. */
export async function GET(_request: Request, { params }: RouteContext<'/print/collective-decision/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const found = read.success ? await getRound(viewer, read.data) : undefined
  const data = found && collectiveDecisionFrom(found)
  return data
    ? pdfResponse('collectiveDecision', data, `quyết định xếp loại tổ chức đảng ${found.round.year}`)
    : paperNotFound()
}
