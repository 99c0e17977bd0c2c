import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { recordReading } from '@/lib/papers/read-audit'
import { introductionOf } from '@/lib/residences/print'
import { residenceForPrint } from '@/lib/residences/queries/print'

export async function GET(_request: Request, { params }: RouteContext<'/print/residence/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const known = read.success ? await residenceForPrint(viewer, read.data) : undefined
  if (!known) return paperNotFound()
  const { residence, member } = known
  await recordReading(viewer, `residences:${residence.id}`, residence.orgPath, 'residenceIntroduction')
  return pdfResponse('residenceIntroduction', introductionOf(known), `giấy giới thiệu ${member.fullName}`)
}
