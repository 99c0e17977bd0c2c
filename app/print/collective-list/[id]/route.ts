import { requireViewer } from '@/lib/auth/viewer'
import { collectiveListFrom } from '@/lib/collectives/papers'
import { getRound } from '@/lib/collectives/queries/rounds'
import { id } from '@/lib/core/fields'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'

/** Danh sách xếp loại tổ chức đảng. */
export async function GET(_request: Request, { params }: RouteContext<'/print/collective-list/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const found = read.success ? await getRound(viewer, read.data) : undefined
  const data = found && collectiveListFrom(found)
  return data
    ? pdfResponse('ratingList', data, `danh sách xếp loại tổ chức đảng ${found.round.year}`)
    : paperNotFound()
}
