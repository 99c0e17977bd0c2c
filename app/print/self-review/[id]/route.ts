import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { typedForm } from '@/lib/papers/typed-form'
import { getSelfReview } from '@/lib/ratings/queries/campaign'
import { reviewForm, selfReviewFrom, selfReviewInput } from '@/lib/ratings/self-review'

type Context = RouteContext<'/print/self-review/[id]'>

async function knownOf({ params }: Context) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  return read.success ? getSelfReview(viewer, read.data) : undefined
}

const titleOf = ({ year, fullName }: { year: number; fullName: string }) =>
  `bản tự kiểm điểm ${year} ${fullName}`

/** A blank of the form asked for, with what is known. */
export async function GET(request: Request, context: Context) {
  const known = await knownOf(context)
  if (!known) return paperNotFound()
  const form = reviewForm().parse(new URL(request.url).searchParams.get('form') ?? undefined)
  return pdfResponse('selfReview', selfReviewFrom(known, { form }), titleOf(known))
}

/** The typed text goes to the printer and back to the person: nothing of it is written down or logged. */
export async function POST(request: Request, context: Context) {
  const known = await knownOf(context)
  if (!known) return paperNotFound()
  const read = await typedForm(request, selfReviewInput)
  if ('refused' in read) return read.refused
  return pdfResponse('selfReview', selfReviewFrom(known, read.typed), titleOf(known))
}
