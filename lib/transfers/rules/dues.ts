import { addMonths, type Day, monthOf, showMonth } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import type { Direction, State } from './steps'

/** `firstOn`: the first month in which a book on the portal, of this cell or another, asks the member. */
type Book = { startsOn: Day; firstOn?: Day; paidUpTo?: Day } | undefined

/** So far ahead dues may be paid into a book too; a slip of the pen would free somebody for years. */
const MOST_AHEAD = 12

/** Throws RuleError: of the months up to the one that is typed the receiving cell asks none. */
export function assertNotFarAhead(typed: Day | undefined, today: Day) {
  const last = addMonths(monthOf(today), MOST_AHEAD)
  if (typed && typed > last)
    throw new RuleError(
      `Tháng đã đóng đến quá xa. Đảng phí đóng trước nhiều nhất ${MOST_AHEAD} tháng, đến tháng ${showMonth(last)}; đồng chí xem lại giấy.`,
      'duesPaidTo',
    )
}

/** Nothing is known on the portal of the months before. */
const knownFrom = ({ startsOn, firstOn = startsOn }: NonNullable<Book>) =>
  firstOn > startsOn ? firstOn : startsOn

/**
 * Đảng phí đã đóng đến hết tháng, as the paper may state it: a book on the portal has the word from the member's first
 * month in it on; of what was paid before, the paper book or the paper he came with speaks.
 */
export const paidTo = (book: Book, typed: Day | undefined) =>
  book ? (book.paidUpTo ?? (typed && typed < knownFrom(book) ? typed : undefined)) : typed

/** Throws RuleError where what is typed and the book disagree: the receiving cell would ask twice, or not at all. */
export function assertByBook(book: Book, typed: Day | undefined) {
  if (!book || !typed || paidTo(book, typed) === typed) return
  const said = book.paidUpTo
    ? `đã đóng hết tháng ${showMonth(book.paidUpTo)}`
    : `tháng ${showMonth(book.firstOn ?? book.startsOn)} chưa đóng`
  throw new RuleError(
    `Sổ đảng phí trên cổng ghi đồng chí này ${said}. Mới thu thêm thì ghi vào sổ trước; sổ ghi sai thì sửa ở sổ.`,
    'duesPaidTo',
  )
}

type Stated = { state: State; direction: Direction }

/** Before reception the paper is given back; whoever left for elsewhere has no book here that would follow. */
export const isDuesCorrectable = ({ state, direction }: Stated) =>
  direction !== 'out' && (state === 'received' || state === 'ended')

export function assertDuesCorrectable(its: Stated & { duesPaidTo: Day | null }, typed: Day | undefined) {
  if (!isDuesCorrectable(its))
    throw new RuleError('Tháng đã đóng chỉ sửa được sau khi chi bộ trên cổng tiếp nhận.', 'duesPaidTo')
  if ((typed ?? null) === its.duesPaidTo)
    throw new RuleError('Tháng này như đang ghi; đồng chí xem lại.', 'duesPaidTo')
}

/** Throws RuleError where the receiving cell took money for a month that would then count as paid before. */
export function assertNotTaken(typed: Day | undefined, taken: readonly Day[]) {
  const twice = typed ? taken.filter((month) => month <= typed) : []
  if (twice.length > 0)
    throw new RuleError(
      `Chi bộ tiếp nhận đã thu tháng ${twice.map(showMonth).join(', ')} của đồng chí này. Thu nhầm thì sửa khoản thu ở sổ trước.`,
      'duesPaidTo',
    )
}
