import 'server-only'
import type { z } from 'zod'
import { readForm } from '@/lib/core/form-data'
import { labelOf } from '@/lib/core/form-state'
import { plainAnswer } from './pdf-response'

/** Bytes of a whole form: a dozen long texts, far less than this. */
const LONGEST = 1_000_000

/** What was typed for a paper that is printed and forgotten; else the answer that says what is wrong. */
export async function typedForm<Input extends z.ZodType>(
  request: Request,
  input: Input,
): Promise<{ typed: z.output<Input> } | { refused: Response }> {
  // Whoever does not say how long it is sends no form of ours.
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= LONGEST))
    return {
      refused: plainAnswer(
        'Chưa in được: nội dung quá dài. Đồng chí quay lại trang trước, viết gọn lại.',
        413,
      ),
    }
  const form = await request.formData().catch(() => undefined)
  const read = form && input.safeParse(readForm(form))
  if (read?.success) return { typed: read.data }
  const [issue] = read?.error.issues ?? []
  const label = form && labelOf(form, issue?.path.join('.') ?? '')
  const where = label === undefined ? '' : `ô “${label}”: `
  return {
    refused: plainAnswer(
      `Chưa in được: ${where}${issue?.message ?? 'biểu mẫu chưa đúng.'} Đồng chí đóng thẻ này, quay lại trang trước để sửa; những gì đã gõ vẫn còn ở đó.`,
      422,
    ),
  }
}
