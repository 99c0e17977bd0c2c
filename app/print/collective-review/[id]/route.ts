import { requireViewer } from '@/lib/auth/viewer'
import { getOwnCollective } from '@/lib/collectives/queries/rounds'
import { collectiveReviewFrom, collectiveReviewInput } from '@/lib/collectives/review'
import { id } from '@/lib/core/fields'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { typedForm } from '@/lib/papers/typed-form'

type Context = RouteContext<'/print/collective-review/[id]'>

async function knownOf({ params }: Context) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  return read.success ? getOwnCollective(viewer, read.data) : undefined
}

const titleOf = ({ year, name }: { year: number; name: string }) =>
  `báo cáo kiểm điểm tập thể ${year} ${name}`

/** A blank of Mẫu 01 with what is known. */
export async function GET(_request: Request, context: Context) {
  const known = await knownOf(context)
  return known
    ? pdfResponse('collectiveReview', collectiveReviewFrom(known), titleOf(known))
    : paperNotFound()
}

/** The typed text goes to the printer and back: nothing of it is written down or logged. */
export async function POST(request: Request, context: Context) {
  const known = await knownOf(context)
  if (!known) return paperNotFound()
  const read = await typedForm(request, collectiveReviewInput)
  if ('refused' in read) return read.refused
  return pdfResponse('collectiveReview', collectiveReviewFrom(known, read.typed), titleOf(known))
}
