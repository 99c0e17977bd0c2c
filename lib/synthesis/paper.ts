import { type Day, shortDate } from '@/lib/core/dates'
import { statusLabels } from '@/lib/feedback/labels'
import { sentence } from '@/lib/pdf/text'
import { count, longDate, longMonth, ownLetterhead, paperNumber, percent } from '@/lib/pdf/words'
import { definitions, shortMeasureLabels } from './labels'
import { measures } from './measures'
import type { SynthesisData } from './pdf/synthesis'
import type { Figures } from './queries/figures'
import type { SynthesisItem } from './queries/items'
import { answerWords, askedWords, cellOf, grouped, stateWords } from './words'

export type PaperSource = {
  org: {
    committeeName: string
    symbol: string
    letterheadUpper: string
    letterheadLower: string
    placeName: string
    captions: { onBehalf: string }
  }
  superiorWord: string
  month: Day
  figures: Figures
  items: SynthesisItem[]
}

export type SignedAs = 'onBehalf' | 'delegated'
/** Thay mặt: the committee by its secretary or deputy; thừa lệnh: whoever it told to sign (domain/meetings.md §3.5). */
export const authorityOf = ({ onBehalf }: { onBehalf: string }, signedAs: SignedAs) =>
  signedAs === 'onBehalf' ? onBehalf : `T/L ${onBehalf.replace(/^T\/M\s*/i, '')}`

export type PaperWords = {
  /** Undefined in a draft. */
  number?: number
  /** The day it says how things stand. */
  today: Day
  signedAs: SignedAs
  signerPost: string
  signerName: string
  recipients: string[]
}

/** A month without any item names no agency in its part II, and no cell. */
export const usualRecipients = (items: readonly unknown[]) => [
  ...(items.length > 0 ? ['Các cơ quan, đơn vị nêu tại mục II', 'Các chi bộ có ý kiến'] : []),
  'Lưu Văn phòng',
]

type Counted = { name: string; counts: Record<(typeof measures)[number], number> }
const lineOf = ({ name, counts }: Counted) => ({ name, counts: measures.map((measure) => counts[measure]) })
const none = { received: 0, forwarded: 0, onTime: 0, late: 0, unanswered: 0, overdue: 0, unread: 0 }

/** Báo cáo tổng hợp: a draft without number, or the paper issued. */
export function synthesisFrom(source: PaperSource, words: PaperWords): SynthesisData {
  const { org, superiorWord, month, figures, items } = source
  const { number, today } = words
  const total = figures.total ?? none
  const what = `phản ánh, góp ý với ${superiorWord}`
  return {
    letterhead: {
      ...ownLetterhead(org, number ? today : undefined),
      number: number ? paperNumber(number, 'BC', org.symbol) : `Số …-BC/${org.symbol}`,
    },
    isDraft: number === undefined,
    subject: `tổng hợp ý kiến ${what}\ncủa các chi bộ ${longMonth(month)}`,
    opening: `${org.committeeName} tổng hợp ý kiến ${what} của các chi bộ ${longMonth(month)} và kết quả trả lời, tính đến ${longDate(today)}, như sau:`,
    summary: [
      `1. Trong tháng nhận ${count(total.received)} ý kiến; đến Văn phòng ${count(total.forwarded)} ý kiến.`,
      `2. Trong tháng trả lời ${count(total.onTime + total.late)} ý kiến, trong đó đúng hạn ${count(total.onTime)}${total.onTime + total.late > 0 ? ` (${percent(total.onTime, total.onTime + total.late)})` : ''}, muộn ${count(total.late)}.`,
      `3. Còn ${count(total.unanswered)} ý kiến chưa trả lời; ${count(total.unread)} trả lời chờ thông báo tại chi bộ; quá hạn ${count(total.overdue)}.`,
    ],
    measures: measures.map((measure) => shortMeasureLabels[measure]),
    cuts: [
      { title: 'Theo nơi nhận', rows: figures.byAddressee.map(lineOf) },
      { title: 'Theo lĩnh vực', rows: figures.byField.map(lineOf) },
      { title: 'Theo đơn vị', rows: figures.byPlace.map(lineOf) },
    ].filter(({ rows }) => rows.length > 0),
    total: lineOf({ name: 'TỔNG SỐ', counts: total }),
    states: figures.byStatus.map(({ status, sent, standing }) => ({
      name: statusLabels[status].label,
      counts: standing === undefined ? [sent] : [sent, standing],
    })),
    notes: definitions,
    groups: grouped(items).map(({ title, rows }) => ({
      title,
      rows: rows.map((item) => ({
        asked: `${item.code}. ${askedWords(item)} (${cellOf(item)}). ${sentence(item.text)}`,
        answer: answerWords(item),
        state: stateWords(item, shortDate),
      })),
    })),
    closing: `Trên đây là kết quả tổng hợp ý kiến ${what} của các chi bộ ${longMonth(month)}.`,
    recipients: words.recipients,
    signer: {
      authority: authorityOf(org.captions, words.signedAs),
      post: words.signerPost,
      name: words.signerName,
    },
  }
}
