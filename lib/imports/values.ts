import { type Day, parseDay, showDay } from '@/lib/core/dates'
import { spelled } from '@/lib/core/fields'
import { type Cell, isDay } from '@/lib/excel/cells'

/** What stands in a cell, read as the column wants it; or a sentence that says what is wrong and what to do. */
export type Read<Value> = { value: Value } | { says: string }

const squeezed = (text: string) => spelled(text).replace(/\s+/g, ' ').trim()

/** A text on one line; what Excel keeps as a number or a date is said as it is shown. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return isDay(cell) ? showDay(cell.day) : squeezed(String(cell))
}

/** How names are compared: marks count, capitals and spaces do not. */
export const sameName = (name: string) => squeezed(name).toLocaleLowerCase('vi')
/** How words of a list are compared: nothing but the letters. */
export const plainWord = (word: string) =>
  squeezed(word).toLocaleLowerCase('vi').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')

/** One of the words of a list, with or without marks. */
export function choiceOf<Key extends string>(
  cell: Cell | undefined,
  labels: Record<Key, string>,
  short: Partial<Record<string, Key>> = {},
): Read<Key | undefined> {
  const word = plainWord(textOf(cell))
  if (!word) return { value: undefined }
  const keys = Object.keys(labels) as Key[]
  const key = keys.find((each) => plainWord(labels[each]) === word) ?? short[word]
  if (key) return { value: key }
  const choices = keys.map((each) => `“${labels[each]}”`).join(', ')
  return { says: `“${textOf(cell)}” không có trong danh sách. Đồng chí ghi một trong: ${choices}.` }
}

const YEAR = /^(19|20)\d{2}$/
const DAY_SHAPE = 'Đồng chí ghi đủ ngày/tháng/năm, ví dụ 07/09/1985.'

/** A real date, or one typed as dd/mm/yyyy; never a guess. */
export function dayFrom(cell: Cell | undefined): Read<Day | undefined> {
  if (cell === null || cell === undefined || cell === '') return { value: undefined }
  if (isDay(cell)) return { value: cell.day }
  const text = textOf(cell)
  if (typeof cell === 'number' && !YEAR.test(text))
    return {
      says: `Ô này là số ${text}, không phải ngày. Đồng chí đặt định dạng ô là Ngày (Date) hoặc Văn bản. ${DAY_SHAPE}`,
    }
  if (YEAR.test(text)) return { says: `Ô này chỉ có năm ${text}. ${DAY_SHAPE} Chưa rõ thì để trống.` }
  if (!/^\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{4}$/.test(text) && !/^\d{4}-\d{1,2}-\d{1,2}$/.test(text))
    return { says: `“${text}” chưa phải là ngày đủ ngày, tháng, năm bốn chữ số. ${DAY_SHAPE}` }
  const day = parseDay(text, '2000-01-01')
  return day
    ? { value: day }
    : { says: `Ngày ${text} không có trong lịch. Đồng chí xem lại ngày, tháng (ngày ghi trước tháng).` }
}

/** A whole day of birth, or the year alone. */
export function birthFrom(cell: Cell | undefined): Read<{ birthYear?: number; bornOn?: Day }> {
  const year = typeof cell === 'object' ? '' : textOf(cell)
  if (YEAR.test(year)) return { value: { birthYear: Number(year) } }
  const read = dayFrom(cell)
  if ('says' in read) return read
  return { value: read.value ? { bornOn: read.value, birthYear: Number(read.value.slice(0, 4)) } : {} }
}

/** Excel drops the zero in front of a number: of a telephone number it is known, every one has it. */
export function phoneFrom(cell: Cell | undefined): string {
  const text = textOf(cell)
  return typeof cell === 'number' && /^[1-9]\d{8}$/.test(text) ? `0${text}` : text
}

/** Of a card number nobody knows whether a zero was dropped, unless all twelve figures are there. */
export function cardFrom(cell: Cell | undefined): Read<string> {
  const text = textOf(cell).replace(/[\s.]/g, '')
  if (typeof cell === 'number' && !/^\d{12}$/.test(text))
    return {
      says: 'Ô này là số nên Excel có thể đã bỏ số 0 ở đầu. Đồng chí đặt định dạng ô là Văn bản (Text) rồi gõ lại số thẻ.',
    }
  return { value: text }
}
