import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { excelResponse } from '@/lib/excel/response'
import { paperNotFound } from '@/lib/papers/pdf-response'
import { synthesisFilter } from '@/lib/synthesis/input'
import { synthesisForExcel } from '@/lib/synthesis/queries/issued'
import { shownMonth } from '@/lib/synthesis/rules'

export async function GET(request: Request, { params }: RouteContext<'/print/synthesis-excel/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  if (!read.success) return paperNotFound()
  const today = await businessDay()
  const { month: asked } = synthesisFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const month = shownMonth(asked, today)
  const book = await synthesisForExcel(viewer, read.data, { month, today })
  return book ? excelResponse(book.sheets, book.title) : paperNotFound()
}
