import { requireViewer } from '@/lib/auth/viewer'
import { monthOf } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { hashListPaper } from '@/lib/verify/hash-list-paper'
import { hashListFilter } from '@/lib/verify/input'
import { getAnchor, getHashPlace, listHashes, listWaiting } from '@/lib/verify/queries'

export async function GET(request: Request, { params }: RouteContext<'/print/hash-list/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const place = read.success ? await getHashPlace(viewer, read.data) : undefined
  if (!place) return paperNotFound()
  const today = await businessDay()
  const asked = hashListFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const month = asked.month ?? monthOf(today)
  const [rows, waiting, anchor] = await Promise.all([
    listHashes(viewer, place, month),
    listWaiting(viewer, place, month),
    getAnchor(viewer, place),
  ])
  const data = hashListPaper(place, month, { rows, waiting: waiting.length, anchor, today })
  return pdfResponse('hashList', data, `danh sách mã băm tháng ${month.slice(0, 7)} ${place.name}`)
}
