import { type Day, showDay } from '@/lib/core/dates'
import {
  deadlineWords,
  documentName,
  kindLabels,
  lateWords,
  replyKindLabels,
  signedWords,
  stateOf,
} from '@/lib/feedback/labels'
import { sentence } from '@/lib/pdf/text'
import { committeeGroup } from './labels'
import type { SynthesisItem } from './queries/items'

export const groupOf = ({ group }: Pick<SynthesisItem, 'group'>) => group ?? committeeGroup

/** "Chi bộ thôn Đông Hạ, xã An Thịnh"; a cell directly below the top stands alone. */
export const cellOf = ({ cell, above, aboveKind }: SynthesisItem) =>
  above && aboveKind !== 'top' ? `${cell}, ${above}` : cell

export const askedWords = (item: SynthesisItem) => `${kindLabels[item.kind]}: ${item.title}`

type Source = Pick<SynthesisItem, 'replyDocument' | 'replyDocumentOn' | 'repliedBy' | 'answeringAgency'>

/** "Công văn số 1147/UBND ngày 28/9/2022; Ủy ban nhân dân huyện, Trần Đức Luyện ký"; empty before there is an answer. */
export const sourceWords = (item: Source) =>
  [documentName(item), item.repliedBy && signedWords(item)].filter(Boolean).join('; ')

/** The answer as one text, with its kind and document; empty before it is approved. */
export function answerWords(item: SynthesisItem) {
  if (!item.replyKind) return ''
  const source = sourceWords(item)
  return [
    sentence(replyKindLabels[item.replyKind]),
    sentence(item.replyText ?? ''),
    source ? `(${source}).` : '',
  ].join(' ')
}

/** Where the item stands on the day of the synthesis. */
export function stateWords(item: SynthesisItem, say: (day: Day) => string = showDay) {
  const { daysLeft = 0, daysLate } = item
  const overdue = daysLeft < 0 ? `, ${deadlineWords(daysLeft, false)}` : ''
  if (item.answeredOn) {
    const ending = {
      answered: ', chờ thông báo tại chi bộ',
      closed: '',
      askedAgain: ', chi bộ kiến nghị tiếp',
    }
    const { status } = item
    const said = item.isAskedMore
      ? ', chi bộ đề nghị làm rõ thêm'
      : status === 'answered' || status === 'closed' || status === 'askedAgain'
        ? ending[status]
        : ''
    const late = daysLate ? ` (${lateWords(daysLate)})` : ''
    return `Đã trả lời ngày ${say(item.answeredOn)}${late}${said}${overdue}`
  }
  const due = item.dueOn && !item.stoppedOn ? `, hạn ${say(item.dueOn)}` : ''
  const label =
    item.status === 'merged' && item.mainCode ? `Xử lý cùng mục ${item.mainCode}` : stateOf(item).label
  return `${label}${due}${overdue}`
}

/** Items under who answers, in the order they come. */
export function grouped(items: SynthesisItem[]) {
  const groups = new Map<string, SynthesisItem[]>()
  for (const item of items) groups.set(groupOf(item), [...(groups.get(groupOf(item)) ?? []), item])
  return [...groups].map(([title, rows]) => ({ title, rows }))
}
