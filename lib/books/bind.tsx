import { PDFDocument } from '@cantoo/pdf-lib'
import { printed } from '@/lib/pdf/render'
import { atOnce } from './merge'
import { type MinutesBookData, MinutesBookPdf } from './pdf/minutes-book'

/** The stored pages go in as they are; only the number in the book is laid over the empty part of the margin. */
export async function bindBook(data: MinutesBookData): Promise<Uint8Array> {
  const parts = await Promise.all(
    data.minutes.map(({ bytes }) => PDFDocument.load(bytes, { updateMetadata: false, ...atOnce })),
  )
  const pages = parts.map((part) => part.getPageCount())
  const total = pages.reduce((sum, count) => sum + count, 0)
  const frame = await PDFDocument.load(await printed(<MinutesBookPdf {...data} pages={pages} />), atOnce)
  const front = frame.getPageCount() - total - 1
  const book = await PDFDocument.create()
  const add = async (from: PDFDocument, first: number, count: number) => {
    const indices = Array.from({ length: count }, (_, at) => first + at)
    return (await book.copyPages(from, indices)).map((page) => book.addPage(page))
  }
  await add(frame, 0, front)
  const numbers = await book.embedPages(frame.getPages().slice(front + 1))
  let at = 0
  for (const [index, part] of parts.entries())
    for (const page of await add(part, 0, pages[index] ?? 0)) {
      const number = numbers[at]
      if (number) page.drawPage(number)
      at += 1
    }
  await add(frame, front, 1)
  book.setTitle(`Sổ biên bản sinh hoạt chi bộ năm ${data.year}`)
  book.setAuthor(data.organisation)
  book.setLanguage('vi-VN')
  book.setProducer('Cổng thông tin Đảng bộ')
  book.setCreator('Cổng thông tin Đảng bộ')
  return book.save({ objectsPerTick: Number.POSITIVE_INFINITY })
}
