import type { batchKind, batchState } from '@/db/schema'
import { addMonths, type Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

export type BatchKind = (typeof batchKind.enumValues)[number]
export type BatchState = (typeof batchState.enumValues)[number]

/** "2022-09" is that month, "2022" that year: its first day, and the first day after it. */
export function periodOf(kind: BatchKind, period: string): { startsOn: Day; before: Day } {
  if (kind === 'month') {
    if (period.length !== 7) throw new RuleError('Đồng chí chọn một tháng.', 'period')
    const startsOn = `${period}-01`
    return { startsOn, before: addMonths(startsOn, 1) }
  }
  const startsOn = `${period.slice(0, 4)}-01-01`
  return { startsOn, before: addMonths(startsOn, 12) }
}

/** A book, and papers put together to be printed at once, are one PDF kept for its download; others are a zip. */
export const isOneFile = ({ kind, isMerged }: { kind: BatchKind; isMerged: boolean }) =>
  kind === 'book' || isMerged

type Asked = {
  kind: BatchKind
  organisationKind: string
  found: number
  most: number
  isMerged?: boolean
  running: number
  mostRunning: number
}

export function assertCanPrint({
  kind,
  organisationKind,
  found,
  most,
  isMerged = false,
  running,
  mostRunning,
}: Asked) {
  if (kind === 'book' && organisationKind !== 'cell')
    throw new RuleError('Sổ biên bản lập cho từng chi bộ. Đồng chí mở trang của chi bộ rồi lập sổ.')
  if (running >= mostRunning)
    throw new RuleError(
      `Đồng chí đang có ${running} lô in chưa xong. Đồng chí chờ một lô xong rồi tạo lô mới.`,
    )
  if (found === 0)
    throw new RuleError(
      'Trong thời gian này chưa có biên bản nào đã hoàn tất mà đồng chí được xem. Đồng chí chọn tháng hoặc năm khác.',
      'period',
    )
  if (found > most)
    throw new RuleError(
      `Có ${found.toLocaleString('vi')} biên bản, quá mức ${most.toLocaleString('vi')} của ${isMerged ? 'một tệp PDF. Đồng chí chọn tệp nén, hoặc' : 'một lô in. Đồng chí'} chọn từng tháng hoặc từng đảng bộ.`,
      'period',
    )
}

/** A job that has ended its process so often is not tried again. */
export const MOST_TRIES = 5
