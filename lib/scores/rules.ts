import { RuleError } from '@/lib/core/errors'
import { bandOf, type Score, type Scored } from '@/lib/meetings/rules/score'

/** Điểm cấp trên chấm of single items: only those that differ from the cell's own. */
export type Reviewed = Record<string, { points: number; why: string }>
export type Review = { items: Reviewed; total: number; band: string; reason: string }

export type Given = { items: Reviewed; total: number | null; reason: string }

/** The official points of an item: the committee's where it gave others, else the cell's own. */
export const officialPoints = ({ no, points }: Pick<Scored, 'no' | 'points'>, items: Reviewed) =>
  items[no]?.points ?? points

/**
 * Hướng dẫn 42-HD/BTCTW, mục 5: the committee directly above decides the official band. It confirms the cell's points
 * or changes an item or the total, each change with its reason. Throws RuleError with the field to mend.
 */
export function reviewFrom(score: Score, unexcused: number, given: Given): Review {
  const all = score.criteria.flatMap(({ items }) => items)
  const changed = all.filter(({ no, points }) => given.items[no] && given.items[no].points !== points)
  for (const { no, max } of changed) {
    const { points = 0, why = '' } = given.items[no] ?? {}
    if (points < 0 || points > max)
      throw new RuleError(`Mục ${no}: điểm phải từ 0 đến ${max}.`, fieldOf('points', no))
    if (why.trim() === '')
      throw new RuleError(`Mục ${no}: điểm khác chi bộ tự chấm thì ghi lý do.`, fieldOf('why', no))
  }
  const items = Object.fromEntries(
    changed.map(({ no }) => [no, given.items[no] ?? { points: 0, why: '' }] as const),
  )
  const sum = all.reduce((total, item) => total + (officialPoints(item, items) ?? 0), 0)
  const total = given.total ?? sum
  if (total < 0 || total > score.max) throw new RuleError(`Tổng điểm phải từ 0 đến ${score.max}.`, 'total')
  if (total !== sum && given.reason.trim() === '')
    throw new RuleError('Tổng điểm khác tổng các mục thì ghi lý do.', 'reason')
  return { items, total, band: bandOf(score, total, unexcused), reason: given.reason.trim() }
}

/** Item numbers hold dots, which separate the parts of a field name. */
export const fieldOf = (what: 'points' | 'why', no: string) => `${what}-${no.replaceAll('.', '_')}`

type Agreed = { cell: string; status: string; version: number }

/** Agreed in one step: only what was received and what nobody has reviewed yet; the cells in the way are named. */
export function assertCanAgree(sheets: readonly Agreed[]) {
  const named = (which: (sheet: Agreed) => boolean) =>
    sheets
      .filter(which)
      .map(({ cell }) => cell)
      .join(', ')
  const waiting = named(({ status }) => status !== 'received')
  if (waiting) throw new RuleError(`Chưa ghi chi bộ nào: biên bản của ${waiting} chưa tiếp nhận.`, 'sheets')
  const reviewed = named(({ version }) => version !== 0)
  if (reviewed)
    throw new RuleError(
      `Chưa ghi chi bộ nào: ${reviewed} vừa được chấm. Đồng chí bỏ chọn rồi bấm lại, hoặc tải lại trang.`,
      'sheets',
    )
}

/** Danh sách tổng hợp shows what the committee decided: without a single decision there is nothing to sign. */
export function assertCanIssueList(lines: readonly { isOfficial: boolean }[]) {
  if (!lines.some(({ isOfficial }) => isOfficial))
    throw new RuleError('Tháng này cấp trên chưa chấm chi bộ nào nên chưa ban hành danh sách được.')
}
