import type { Day } from '@/lib/core/dates'
import { addMonths, monthOf, shortDate, showMonth } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

export type DirectiveWords = {
  kind: string
  number: string
  issuedOn: Day
  issuer: string
  subject: string
  discussion: string
}

/** Nghị quyết số 24-NQ/HU ngày 20/8/2022 của Huyện ủy Minh Giang về …: as minutes name a document. */
export const directiveName = ({ subject, ...named }: Omit<DirectiveWords, 'discussion'>) =>
  `${shortName(named)} ${subject}`

export const shortName = ({
  kind,
  number,
  issuedOn,
  issuer,
}: Omit<DirectiveWords, 'subject' | 'discussion'>) =>
  `${kind} số ${number} ngày ${shortDate(issuedOn)} của ${issuer}`

/** Written alike: capitals, dashes, spaces about them and leading noughts make no other number. */
const bare = (words: string) =>
  words
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/\s*[-‐–—]\s*/g, '-')
    .replace(/\s*\/\s*/g, '/')
    .replace(/(?<!\d)0+(?=\d)/g, '')

/** Whether words that a cell changed still name a document: by its number, which is no part of a longer one. */
export function namesNumber(words: string, number: string) {
  const pieces = bare(words).split(bare(number))
  return pieces
    .slice(1)
    .some((after, index) => !/\d$/.test(pieces[index] ?? '') && !/^[\p{L}\p{N}]/u.test(after))
}

/** A line of the programme: subject and discussion follow the name as far as the line takes them. */
export const agendaTitle = (words: DirectiveWords, longest: number) =>
  [words.subject, words.discussion && `(thảo luận: ${words.discussion})`]
    .filter(Boolean)
    .reduce(
      (line, more) => (`${line} ${more}`.length <= longest ? `${line} ${more}` : line),
      `Quán triệt ${shortName(words)}`,
    )

/** Meetings in which a document stands: its month's, and two more where a cell has not come to it. No rule gives them. */
export const MONTHS_CARRIED = 3

/** The first month whose documents still wait in a meeting of a month. */
export const carriedSince = (month: Day) => addMonths(month, 1 - MONTHS_CARRIED)

/** From the meetings of which months a document may be asked: one of an earlier month would stand in no meeting now. */
export function assertCarried(month: Day, today: Day) {
  const first = carriedSince(monthOf(today))
  if (month < first)
    throw new RuleError(
      `Kỳ sinh hoạt tháng ấy đã qua nên văn bản không đứng trong chương trình nào nữa. Đồng chí chọn từ tháng ${showMonth(first)}.`,
      'month',
    )
}

export type DirectiveState = 'open' | 'ended' | 'withdrawn'
export const stateOf = ({
  closedOn,
  isWithdrawn,
}: {
  closedOn: Day | null
  isWithdrawn: boolean
}): DirectiveState => (closedOn === null ? 'open' : isWithdrawn ? 'withdrawn' : 'ended')

export function assertOpen(directive: { closedOn: Day | null; isWithdrawn: boolean }) {
  const state = stateOf(directive)
  if (state !== 'open')
    throw new RuleError(
      state === 'withdrawn' ? 'Văn bản này đã được rút.' : 'Việc quán triệt văn bản này đã kết thúc.',
    )
}

/** A document is known before it is spread: one that is not issued yet has no number. */
export function assertIssued({ issuedOn, today }: { issuedOn: Day; today: Day }) {
  if (issuedOn > today)
    throw new RuleError('Ngày ban hành chưa đến; đồng chí xem lại ngày của văn bản.', 'issuedOn')
}
