import { requireViewer } from '@/lib/auth/viewer'
import { RuleError } from '@/lib/core/errors'
import { paperNotFound, pdfResponse, plainAnswer } from '@/lib/papers/pdf-response'
import { yearPapersFilter } from '@/lib/ratings/input'
import { yearPapers } from '@/lib/ratings/year-papers'

/** Papers of a year's rounds in reach, in one file. */
export async function GET(request: Request) {
  const viewer = await requireViewer()
  const { data } = yearPapersFilter.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!data) return paperNotFound()
  try {
    const papers = await yearPapers(viewer, data)
    const title = `xếp loại đảng viên năm ${data.year}`
    return papers.length > 0
      ? pdfResponse('mergedPapers', { title, organisation: '', papers }, title)
      : plainAnswer('Chưa có chi bộ nào đến bước này nên chưa có gì để in.', 404)
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return plainAnswer(error.message, 422)
  }
}
