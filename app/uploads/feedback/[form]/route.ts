import { requireWriter } from '@/lib/auth/viewer'
import { isForeign } from '@/lib/core/foreign'
import { uploadNamed } from '@/lib/feedback/uploads'
import { paperNotFound, plainAnswer } from '@/lib/papers/pdf-response'

/** Phản ánh, làm rõ, trả lời with files. Outside of the pages, as scans are. */
export async function POST(request: Request, { params }: RouteContext<'/uploads/feedback/[form]'>) {
  if (isForeign(request)) return plainAnswer('Yêu cầu không đến từ cổng này.', 403)
  const viewer = await requireWriter()
  const upload = uploadNamed((await params).form)
  return upload ? upload(viewer, request) : paperNotFound()
}
