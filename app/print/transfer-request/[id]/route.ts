import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { recordReading } from '@/lib/papers/read-audit'
import { memberPaperFilter } from '@/lib/transfers/input'
import { requestOf, reviewOf } from '@/lib/transfers/print'
import { transferForPrint } from '@/lib/transfers/queries/print'

export async function GET(request: Request, { params }: RouteContext<'/print/transfer-request/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const known = read.success ? await transferForPrint(viewer, read.data) : undefined
  if (!known) return paperNotFound()
  const { paper } = memberPaperFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const form = paper === 'review' ? 'transferReview' : 'transferRequest'
  const { id: transferId, orgPath, fullName } = known.transfer
  const today = await businessDay()
  await recordReading(viewer, `transfers:${transferId}`, orgPath, form)
  return paper === 'review'
    ? pdfResponse('transferReview', reviewOf(known, today), `bản tự kiểm điểm khi chuyển ${fullName}`)
    : pdfResponse('transferRequest', requestOf(known, today), `đơn xin chuyển sinh hoạt đảng ${fullName}`)
}
