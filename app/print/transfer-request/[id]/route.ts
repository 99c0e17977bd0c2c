import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { recordReading } from '@/lib/papers/read-audit'
import { requestOf } from '@/lib/transfers/print'
import { transferForPrint } from '@/lib/transfers/queries/print'

export async function GET(_request: Request, { params }: RouteContext<'/print/transfer-request/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const known = read.success ? await transferForPrint(viewer, read.data) : undefined
  const data = known && requestOf(known, await businessDay())
  if (!known || !data) return paperNotFound()
  await recordReading(viewer, `transfers:${known.transfer.id}`, known.transfer.orgPath, 'transferRequest')
  return pdfResponse('transferRequest', data, `đơn xin chuyển sinh hoạt đảng ${known.transfer.fullName}`)
}
