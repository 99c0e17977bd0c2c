import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { recordReading } from '@/lib/papers/read-audit'
import { commentPaperOf } from '@/lib/residences/print'
import { residenceForPrint } from '@/lib/residences/queries/print'

export async function GET(_request: Request, { params }: RouteContext<'/print/residence-comment/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const known = read.success ? await residenceForPrint(viewer, read.data) : undefined
  if (!known) return paperNotFound()
  const { residence, member } = known
  await recordReading(viewer, `residences:${residence.id}`, residence.orgPath, 'residenceComment')
  const paper = commentPaperOf(known, await businessDay())
  return pdfResponse('residenceComment', paper, `phiếu nhận xét nơi cư trú ${member.fullName}`)
}
