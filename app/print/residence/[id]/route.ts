import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { paperNotFound } from '@/lib/papers/pdf-response'
import { printedResponse } from '@/lib/papers/printed-response'
import { printedIntroduction } from '@/lib/residences/print'
import { residenceForPrint } from '@/lib/residences/queries/print'

export async function GET(_request: Request, { params }: RouteContext<'/print/residence/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const known = read.success ? await residenceForPrint(viewer, read.data) : undefined
  return known ? printedResponse(viewer, printedIntroduction(known)) : paperNotFound()
}
