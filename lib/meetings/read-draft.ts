import { z } from 'zod'
import { type Day, parseDay } from '@/lib/core/dates'
import { dayWrong, TIME_WRONG, timeOfDay } from '@/lib/core/fields'
import { type MinutesContent, minutesContent } from './content'
import { type Flat, nest } from './draft'
import { kindOf } from './draft-fields'
import { itemOf } from './rules/score-fields'

/** One of the parts the content has at the top. */
export const draftPart = minutesContent.keyof()

/** A draft as it arrives: names and texts only; an object where a text belongs is refused here. */
export const flatDraft = z.custom<Flat>(isFlat, 'Nội dung gửi lên chưa đúng; đồng chí tải lại trang.')

function isFlat(sent: unknown): sent is Flat {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return false
  const entries = Object.entries(sent)
  return (
    entries.length <= 20_000 && entries.every(([name, text]) => name.length <= 80 && typeof text === 'string')
  )
}

export type Read = {
  content: MinutesContent
  /** Fields whose text could not be read: left empty in what is saved, and said to the person. */
  fields: Record<string, string>
}

const time = timeOfDay()

/**
 * Reads what the page sends. A half-typed date or number is no reason to lose the rest: such a field stays empty and
 * is named. Undefined when the draft is not one of our making or a text is too long; `refused` says where.
 */
export function readDraft(flat: Flat, today: Day): { read: Read } | { refused: Record<string, string> } {
  const fields: Record<string, string> = {}
  const read = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((each, index) => read(each, `${path}.${index}`))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [
          path === 'score.items' ? itemOf(key) : key,
          read(each, path === '' ? key : `${path}.${key}`),
        ]),
      )
    const typed = typeof value === 'string' ? plain(value) : ''
    return leaf(typed, path, today, (message) => {
      fields[path] = message
    })
  }
  const parsed = minutesContent.safeParse(withoutEmptyPoints(read(nest(flat), '')))
  if (parsed.success) return { read: { content: parsed.data, fields } }
  return {
    refused: Object.fromEntries(
      parsed.error.issues.map(({ path, code }) => [path.join('.'), messageOf(code)]),
    ),
  }
}

/** As people mean it: one form of each letter, one sign for the end of a line. Most texts have one line. */
const plain = (text: string) =>
  (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).normalize('NFC').trim()

const messageOf = (code: string) =>
  code === 'too_big'
    ? 'Ô này dài quá mức cho phép; đồng chí viết gọn lại.'
    : 'Nội dung ô này chưa đọc được; đồng chí gõ lại.'

function leaf(typed: string, name: string, today: Day, wrong: (message: string) => void): unknown {
  const kind = kindOf(name)
  if (kind === 'text') return typed
  if (kind === 'flag') return typed === 'on'
  if (typed === '') return undefined
  if (kind === 'day') {
    const day = parseDay(typed, today)
    if (day === undefined) wrong(dayWrong(today))
    return day
  }
  if (kind === 'time') {
    const found = time.safeParse(typed)
    if (!found.success) wrong(TIME_WRONG)
    return found.data
  }
  if (kind === 'choice') return typed
  const number = Number(typed.replace(',', '.'))
  if (!/^\d{1,10}([.,]\d{1,2})?$/.test(typed) || (kind !== 'points' && !Number.isInteger(number))) {
    wrong('Ô này nhận một số.')
    return undefined
  }
  return number
}

/** Points not given yet are absent, so that "not scored" and "0 points" stay apart. */
function withoutEmptyPoints(draft: unknown): unknown {
  const score = (draft as { score?: { items?: Record<string, { points?: number }> } }).score
  if (score?.items)
    score.items = Object.fromEntries(
      Object.entries(score.items).filter(([, { points }]) => points !== undefined),
    )
  return draft
}
