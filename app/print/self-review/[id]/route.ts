import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { readForm } from '@/lib/core/form-data'
import { paperNotFound, pdfResponse, plainAnswer } from '@/lib/papers/pdf-response'
import { getSelfReview } from '@/lib/ratings/queries/campaign'
import { selfReviewFrom, selfReviewInput } from '@/lib/ratings/self-review'

/** Bytes of a whole form: nine long texts, far less than this. */
const LONGEST = 1_000_000

type Context = RouteContext<'/print/self-review/[id]'>

async function knownOf({ params }: Context) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  return read.success ? getSelfReview(viewer, read.data) : undefined
}

const titleOf = ({ year, fullName }: { year: number; fullName: string }) =>
  `bản tự kiểm điểm ${year} ${fullName}`

/** A blank of Mẫu 02C with what is known. */
export async function GET(_request: Request, context: Context) {
  const known = await knownOf(context)
  return known ? pdfResponse('selfReview', selfReviewFrom(known), titleOf(known)) : paperNotFound()
}

/** The typed text goes to the printer and back to the person: nothing of it is written down or logged. */
export async function POST(request: Request, context: Context) {
  const known = await knownOf(context)
  if (!known) return paperNotFound()
  // Whoever does not say how long it is sends no form of ours.
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= LONGEST))
    return plainAnswer('Chưa in được: nội dung quá dài. Đồng chí quay lại trang trước, viết gọn lại.', 413)
  const form = await request.formData().catch(() => undefined)
  const typed = form && selfReviewInput.safeParse(readForm(form))
  if (!typed?.success)
    return plainAnswer(
      `Chưa in được: ${typed?.error.issues[0]?.message ?? 'biểu mẫu chưa đúng.'} Đồng chí đóng thẻ này, quay lại trang trước để sửa; những gì đã gõ vẫn còn ở đó.`,
      422,
    )
  return pdfResponse('selfReview', selfReviewFrom(known, typed.data), titleOf(known))
}
