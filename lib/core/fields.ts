import { z } from 'zod'
import { type Day, dayOf, parseDay, parseTime, showDay, showMonth } from './dates'
import { readMoney } from './money'

/** The words every form is made of, with our own Vietnamese messages. */

/** NUL and other control characters except tab and line feed; direction marks that could disguise a name. */
const isForbidden = (code: number) =>
  (code < 32 && code !== 9 && code !== 10) ||
  code === 127 ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069)

/** Every forbidden sign is one UTF-16 unit; a plain loop, since autosaves pass whole minutes through here. */
export function isReadable(value: string): boolean {
  for (let at = 0; at < value.length; at++) if (isForbidden(value.charCodeAt(at))) return false
  return !HALF.test(value)
}
/** Half of a sign that takes two units, as a picture deleted by half leaves it: the database takes none. */
const HALF = /\p{Cs}/u

const MISSING = 'Đồng chí chưa nhập ô này.'

/** Signs without width or side that come along when text is copied from Zalo, Word or a web page. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g

/** One spelling of each letter, and nothing between them that nobody sees: names stay the same name. */
export const spelled = (value: string) => value.normalize('NFC').replace(UNSEEN, '')

const written = (max: number) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? MISSING : 'Ô này chỉ nhận chữ.') })
    .transform((value) => spelled(value).replace(/\r\n?/g, '\n').trim())
    .refine(isReadable, 'Nội dung có ký tự không đọc được; đồng chí gõ lại.')
    .refine(
      (value) => value.length <= max,
      `Dài quá ${max.toLocaleString('vi')} ký tự; đồng chí viết gọn lại.`,
    )

/** One line of text, required; its words one space apart, whatever was pasted between them. */
export const text = (max = 200) =>
  written(max)
    .transform((value) => value.replace(/[^\S\n]+/g, ' '))
    .refine((value) => value !== '', MISSING)
    .refine((value) => !value.includes('\n'), 'Ô này chỉ nhận một dòng.')
/** A name in small letters only, or in capitals only, was typed in a hurry: each word begins with its capital. Any other is as it was meant. */
export function inNameCase(name: string): string {
  const small = name.toLocaleLowerCase('vi')
  if (name !== small && name !== name.toLocaleUpperCase('vi')) return name
  return small.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'))
}
/** Họ và tên of a person. */
export const personName = (max = 80) =>
  text(max)
    .refine((value) => /^\p{L}[\p{L}\p{M} .'’-]*$/u.test(value), 'Họ và tên chỉ gồm chữ cái và dấu cách.')
    .transform(inNameCase)
/** Several lines, required. */
export const longText = (max = 20_000) => written(max).refine((value) => value !== '', MISSING)
/** Text that may be left empty; empty becomes ''. */
export const optionalText = (max = 200) => written(max).optional().default('')
export const optionalLongText = (max = 20_000) => written(max).optional().default('')

const NOT_FOUND = 'Không tìm thấy nội dung này.'

/**
 * A row's id: a positive whole number that fits the column, written in the one way an address has. Anything else is
 * simply not found: were 1e1 also 10, the log of readings would not know what was read.
 */
export const id = () =>
  z
    .unknown()
    .refine((value) => /^[1-9]\d{0,9}$/.test(String(value)), NOT_FOUND)
    .pipe(z.coerce.number().max(2_147_483_647, NOT_FOUND))

/** A ticked row of a list: which it is and the version that was shown, "12:3". */
export const seenRow = () =>
  z
    .string()
    .regex(/^\d{1,10}:\d{1,10}$/, NOT_FOUND)
    .transform((value) => {
      const [id = 0, seen = 0] = value.split(':').map(Number)
      return { id, version: seen }
    })

/** A row chosen from a list: its empty line says what is missing. */
export const chosen = (missing: string) =>
  z
    .unknown()
    .refine((value) => value !== undefined && value !== '', missing)
    .pipe(id())

export const count = (max = 10_000) =>
  z.coerce
    .number({ error: 'Đồng chí nhập một số.' })
    .int('Đồng chí nhập số nguyên.')
    .min(0, 'Số không được âm.')
    .max(max, `Số không được quá ${max.toLocaleString('vi')}.`)

/** An amount in đồng: 12.000, 12000. */
export const money = () =>
  z.string({ error: 'Đồng chí chưa nhập số tiền.' }).transform((typed, context) => {
    const amount = readMoney(typed)
    if (amount !== undefined) return amount
    context.addIssue({
      code: 'custom',
      message: 'Số tiền chưa đúng. Đồng chí nhập số đồng, ví dụ 12.000 hoặc 12000.',
    })
    return z.NEVER
  })

export const birthYear = () =>
  z.coerce
    .number({ error: 'Đồng chí nhập năm sinh bằng bốn chữ số.' })
    .int('Đồng chí nhập năm sinh bằng bốn chữ số.')
    .min(1900, 'Năm sinh phải từ 1900.')
    .max(2100, 'Năm sinh chưa đúng.')

/** A month as its first day. */
export const month = () =>
  z
    .string({ error: 'Đồng chí chọn tháng.' })
    .regex(/^20\d\d-(0[1-9]|1[0-2])-01$/, 'Tháng chưa đúng; đồng chí tải lại trang.')
/** A month as people type it, 9/2022 or 09/2022, or as an address has it, 2022-09; its first day. */
export const monthTyped = () =>
  z.string({ error: 'Đồng chí chưa nhập tháng.' }).transform((typed, context) => {
    const written = /^(0?[1-9]|1[0-2])[/.-](20\d\d)$/.exec(typed.trim())
    if (written) return `${written[2]}-${(written[1] ?? '').padStart(2, '0')}-01`
    const inAddress = /^(20\d\d-(?:0[1-9]|1[0-2]))(?:-01)?$/.exec(typed.trim())
    if (inAddress) return `${inAddress[1]}-01`
    context.addIssue({
      code: 'custom',
      message: `Tháng chưa đúng. Đồng chí nhập ví dụ ${showMonth(readingDay())}.`,
    })
    return z.NEVER
  })

/** "2022-09" in an address, as its first day; undefined when it is no month. */
export const monthInAddress = () =>
  z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .transform((value) => `${value}-01`)
    .optional()
    .catch(undefined)

export const dayWrong = (today: Day) =>
  `Ngày chưa đúng. Đồng chí nhập theo dạng ngày/tháng/năm, ví dụ ${showDay(today)}.`

let readingOn: Day | undefined
const readingDay = () => readingOn ?? dayOf(new Date())

/** Reads a form on a business day, from which "7/10" has its year. Reading never waits, so nothing comes between. */
export function readOn<Result>(today: Day, read: () => Result): Result {
  readingOn = today
  try {
    return read()
  } finally {
    readingOn = undefined
  }
}

/** A day as people type it; one without a year takes it from the business day. */
export const day = () =>
  z.string({ error: MISSING }).transform((value, context): Day => {
    const today = readingDay()
    const read = parseDay(value, today)
    if (read && read >= '1900-01-01' && read <= '2100-12-31') return read
    context.addIssue({ code: 'custom', message: dayWrong(today) })
    return z.NEVER
  })

export const TIME_WRONG = 'Giờ chưa đúng. Đồng chí nhập theo dạng giờ:phút, ví dụ 19:30.'

/** HH:MM, also typed 19h30 or 19.30. */
export const timeOfDay = () =>
  z.string({ error: MISSING }).transform((value, context) => {
    const time = parseTime(value)
    if (time) return time
    context.addIssue({ code: 'custom', message: TIME_WRONG })
    return z.NEVER
  })

export const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: 'Đồng chí chọn một mục trong danh sách.' })

/** A ticked box. */
export const ticked = () =>
  z
    .literal('on', { error: 'Ô này chỉ đánh dấu hoặc để trống.' })
    .optional()
    .transform((value) => value === 'on')

/** A box that must be ticked before what cannot be undone. */
export const confirmed = () =>
  z.literal('on', { error: 'Đồng chí đánh dấu xác nhận trước khi thực hiện; bước này không làm lại được.' })

export const version = () => count(2_147_483_647)

export const phone = () =>
  written(20).refine(
    (value) => value === '' || /^[+0-9 .]{8,20}$/.test(value),
    'Số điện thoại chưa đúng, ví dụ 0912 345 678.',
  )
