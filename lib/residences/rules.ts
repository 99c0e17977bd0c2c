import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import type { RuleValues } from '@/lib/rulesets/values'

type Item = { key: string; title: string; choices: readonly [string, ...string[]] }

/**
 * Phiếu nhận xét, Hướng dẫn 33-HD/BTCTW ngày 30/10/2020 (thực hiện Quy định 213-QĐ/TW): the choices as the form names
 * them; titles of items 2 to 5 are known by their subject only.
 */
const items: readonly Item[] = [
  {
    key: 'example',
    title: 'Nêu gương về phẩm chất chính trị, đạo đức, lối sống',
    choices: ['Nêu gương tốt', 'Nêu gương', 'Chưa nêu gương'],
  },
  {
    key: 'lead',
    title: 'Gương mẫu, đi đầu ở nơi cư trú',
    choices: ['Gương mẫu đi đầu', 'Gương mẫu', 'Chưa gương mẫu'],
  },
  {
    key: 'meetings',
    title: 'Tham gia sinh hoạt, họp ở nơi cư trú',
    choices: ['Tham gia đầy đủ', 'Tham gia chưa đầy đủ', 'Không tham gia'],
  },
  {
    key: 'contact',
    title: 'Giữ mối liên hệ với tổ chức đảng và nhân dân',
    choices: ['Thường xuyên, tích cực', 'Thường xuyên', 'Chưa thường xuyên'],
  },
  {
    key: 'family',
    title: 'Vận động gia đình, tham gia phong trào',
    choices: ['Rất tích cực', 'Tích cực', 'Chưa tích cực'],
  },
]
const done = ['Thực hiện tốt', 'Thực hiện', 'Chưa thực hiện'] as const
/** Người được miễn sinh hoạt nơi cư trú: three items. */
const itemsOfExempt: readonly Item[] = [
  {
    key: 'example',
    title: 'Nêu gương về phẩm chất chính trị, đạo đức, lối sống',
    choices: ['Nêu gương tốt', 'Nêu gương', 'Chưa nêu gương'],
  },
  { key: 'lead', title: 'Gương mẫu chấp hành ở nơi cư trú', choices: done },
  { key: 'family', title: 'Vận động gia đình, tham gia phong trào', choices: done },
]
const proposal: Item = {
  key: 'proposal',
  title: 'Đề nghị',
  choices: ['Biểu dương', 'Không đề nghị', 'Xem xét xử lý'],
}

export const commentItems = (isExempt: boolean): readonly Item[] => [
  ...(isExempt ? itemsOfExempt : items),
  proposal,
]

/** Every item answered, and only with a choice of the form. */
export function assertAnswered(isExempt: boolean, answers: Record<string, string>) {
  for (const { key, title, choices } of commentItems(isExempt))
    if (!choices.includes(answers[key] ?? ''))
      throw new RuleError(`Đồng chí chọn mức nhận xét: ${title}.`, key)
}

type Lived = { introducedOn: Day; endedOn: Day | null }

/** Whoever moved away in the year, or in the one before, lived here for a part of it: the comment may still come. */
export const mayStillComment = ({ endedOn }: Pick<Lived, 'endedOn'>, today: Day) =>
  endedOn === null || Number(endedOn.slice(0, 4)) >= Number(today.slice(0, 4)) - 1

/** A comment is of the year it is written in or of the one before, and of one in which he lived here. */
export function assertCommentOf(
  year: number,
  commentedOn: Day,
  { introducedOn, endedOn }: Lived,
  today: Day,
) {
  if (commentedOn > today) throw new RuleError('Ngày nhận xét chưa đến.', 'commentedOn')
  if (commentedOn < introducedOn)
    throw new RuleError(
      `Ngày nhận xét phải từ ngày giới thiệu ${showDay(introducedOn)} trở đi.`,
      'commentedOn',
    )
  const of = Number(commentedOn.slice(0, 4))
  if (year !== of && year !== of - 1)
    throw new RuleError(`Phiếu ngày ${showDay(commentedOn)} là của năm ${of} hoặc ${of - 1}.`, 'year')
  if (endedOn !== null && year > Number(endedOn.slice(0, 4)))
    throw new RuleError(
      `Đồng chí ấy cư trú ở đây đến ngày ${showDay(endedOn)}; nơi cư trú mới nhận xét năm ${year}.`,
      'year',
    )
}

/** The day on which a year is looked at: its last, today while it runs. */
export const asOf = (year: number, today: Day): Day => (`${year}-12-31` < today ? `${year}-12-31` : today)

/** Quy định 213-QĐ/TW is of 2020: no earlier year has a comment to ask for. The newest first. */
export const yearsOfComments = (today: Day) => {
  const running = Number(today.slice(0, 4))
  return Array.from({ length: Math.max(1, running - 2019) }, (_, at) => running - at)
}

/** Year-end: from this month on the comments of the year are asked for. */
export const isAsked = (today: Day, { askedFromMonth }: RuleValues<'residence'>) =>
  Number(today.slice(5, 7)) >= askedFromMonth

/** Hướng dẫn 33-HD/BTCTW: exempt are those its list names, as the rule set of the day has it. */
export function assertExemptKind(kind: string, { exemptKinds }: RuleValues<'residence'>) {
  if (kind !== '' && !exemptKinds.includes(kind))
    throw new RuleError('Diện được miễn này không có trong danh sách; đồng chí chọn lại.', 'exemptKind')
}
