import type { studyKind } from '@/db/schema'
import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

export type StudyKind = (typeof studyKind.enumValues)[number]

export function assertSpan({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }) {
  if (endsOn < startsOn) throw new RuleError('Ngày cuối phải từ ngày đầu trở đi.', 'endsOn')
}

/** Who attended is known from the first day on, by the cells that the organisation holds it for. */
export function assertMayMark(session: { path: string; startsOn: Day }, cell: { path: string }, today: Day) {
  if (!cell.path.startsWith(session.path))
    throw new RuleError('Đợt học này không tổ chức cho chi bộ; đồng chí xem lại.')
  if (session.startsOn > today)
    throw new RuleError(`Đợt học bắt đầu ngày ${showDay(session.startsOn)}, chưa ghi người dự được.`)
}

/** "3/5, 60 %"; of nobody there is no share. */
export const shareWords = ({ attended, total }: { attended: number; total: number }) =>
  total === 0 ? '' : `${Math.floor((attended * 100) / total)}%`
