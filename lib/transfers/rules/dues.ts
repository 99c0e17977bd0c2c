import { type Day, showMonth } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

type Book = { startsOn: Day; paidUpTo?: Day } | undefined

/**
 * Đảng phí đã đóng đến hết tháng, as the paper may state it: a book on the portal has the word from its first month on;
 * of what was paid before, the paper book speaks.
 */
export const paidTo = (book: Book, typed: Day | undefined) =>
  book ? (book.paidUpTo ?? (typed && typed < book.startsOn ? typed : undefined)) : typed

/** Throws RuleError where what is typed and the book disagree: the receiving cell would ask twice, or not at all. */
export function assertByBook(book: Book, typed: Day | undefined) {
  if (!book || !typed || paidTo(book, typed) === typed) return
  const said = book.paidUpTo
    ? `đã đóng hết tháng ${showMonth(book.paidUpTo)}`
    : `chưa đóng tháng nào từ khi mở sổ (${showMonth(book.startsOn)})`
  throw new RuleError(
    `Sổ đảng phí của chi bộ trên cổng ghi đồng chí này ${said}. Mới thu thêm thì ghi vào sổ trước; sổ ghi sai thì sửa ở sổ.`,
    'duesPaidTo',
  )
}
