import type { memberStatus, membershipReason, standing } from '@/db/schema'
import type { Day } from '@/lib/core/dates'

type Reason = (typeof membershipReason.enumValues)[number]
type Status = (typeof memberStatus.enumValues)[number]
type Standing = (typeof standing.enumValues)[number]

/** Somebody came to be counted at a place: what the trail says of that day and of the day before. */
export type Arrival = {
  reason: Reason
  /** Does a row of the trail begin on that day? Else the place of the cell changed. */
  isOwn: boolean
  admittedOn: Day | null
  on: Day
  statusBefore: Status | null
  standingBefore: Standing | null
}
/** Somebody ceased to be counted: what the trail says of the next day. */
export type Leaving = { status: Status | null; reason: Reason | null }

type Came = Pick<Arrival, 'reason' | 'statusBefore'> & { cameFromOther: boolean | null }
type Went = { statusAfter: Status | null; wentToOther: boolean | null }

export type Gain = 'admitted' | 'received' | 'restored' | 'otherGain'
export type Loss = 'deceased' | 'expelled' | 'removed' | 'resigned' | 'transferred' | 'otherLoss'

export const gainLabel: Record<Gain, string> = {
  admitted: 'Kết nạp trong kỳ',
  received: 'Chuyển đến',
  restored: 'Phục hồi đảng tịch',
  otherGain: 'Khác: sắp xếp tổ chức, ghi bổ sung danh sách',
}
export const lossLabel: Record<Loss, string> = {
  deceased: 'Từ trần',
  expelled: 'Khai trừ',
  removed: 'Xóa tên',
  resigned: 'Xin ra khỏi Đảng',
  transferred: 'Chuyển đi',
  otherLoss: 'Khác: sắp xếp tổ chức, sửa danh sách, hủy quyết định kết nạp',
}

/** Rows of B of Biểu 1-BTCTW (2022); what it has no row for stands apart, so that D = A + B – C holds. */
export function gainOf({ reason, isOwn, admittedOn, on, statusBefore, standingBefore }: Arrival): Gain {
  if (!isOwn || reason === 'reorganised') return 'otherGain'
  if (statusBefore === 'expelled' || statusBefore === 'removed' || statusBefore === 'resigned')
    return 'restored'
  if (reason === 'admitted' || (reason === 'registered' && admittedOn === on)) return 'admitted'
  if (reason === 'received' || reason === 'transferred' || reason === 'returned') return 'received'
  return standingBefore === 'temporary' ? 'received' : 'otherGain'
}

/** Rows a, b of Chuyển đến: from another cell of the portal is from within the province; null where nothing says it. */
export function isFromOther({ reason, statusBefore, cameFromOther }: Came) {
  const isFromHere = reason === 'transferred' || (reason === 'returned' && statusBefore !== 'transferred')
  return isFromHere ? false : cameFromOther
}
/** Rows a, b of Chuyển đi: who is still counted went to another cell of the portal. */
export const isToOther = ({ statusAfter, wentToOther }: Went) =>
  statusAfter === 'transferred' ? wentToOther : false

/** Rows of C of Biểu 1-BTCTW (2022). */
export function lossOf({ status, reason }: Leaving): Loss {
  switch (status) {
    case 'deceased':
    case 'expelled':
    case 'removed':
    case 'resigned':
    case 'transferred':
      return status
    default:
      // Still counted, but elsewhere.
      return reason === 'transferred' || reason === 'returned' ? 'transferred' : 'otherLoss'
  }
}
