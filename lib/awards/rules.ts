import type { penalty } from '@/db/schema'
import { type Day, monthsLater, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

export type Penalty = (typeof penalty.enumValues)[number]

/** Quy định 294-QĐ/TW, mục 28.3.1c: so many months a party badge waits after a discipline. */
const BADGE_WAIT: Partial<Record<Penalty, number>> = { reprimand: 6, warning: 9, dismissal: 12 }
export const badgeWaitOf = (kind: Penalty): number | undefined => BADGE_WAIT[kind]

export type BadgeWait = { penalty: Penalty; decidedOn: Day; months: number; untilOn: Day }

/**
 * The discipline for which a badge waits beyond a day, the longest where there are several. Counted from the decision, as
 * a proposal: the text in hand does not say from when, and that the cell found improvement is on paper.
 */
export const badgeWait = (
  disciplines: readonly { penalty: Penalty; decidedOn: Day }[],
  beyond: Day,
): BadgeWait | undefined =>
  disciplines
    .flatMap(({ penalty, decidedOn }) => {
      const months = badgeWaitOf(penalty)
      return months ? [{ penalty, decidedOn, months, untilOn: monthsLater(decidedOn, months) }] : []
    })
    .filter(({ untilOn }) => untilOn > beyond)
    .toSorted((one, other) => other.untilOn.localeCompare(one.untilOn))[0]

export function assertIssued(decidedOn: Day, today: Day, field: string) {
  if (decidedOn > today)
    throw new RuleError('Ngày quyết định chưa đến; có quyết định rồi đồng chí mới ghi.', field)
}

/** Hết hiệu lực, hủy bỏ, thu hồi: on a day that has come, not before the decision. */
export function assertEnds({ decidedOn }: { decidedOn: Day }, endsOn: Day, today: Day, field: string) {
  if (endsOn < decidedOn)
    throw new RuleError(`Ngày này phải từ ngày quyết định ${showDay(decidedOn)} trở đi.`, field)
  if (endsOn > today) throw new RuleError('Ngày này chưa đến.', field)
}

type Considered = { kind: string; memberId: number | null; state: string; heldOn: Day; isRecorded: boolean }

/** A discipline is linked to what the cell resolved about the same person, once, and is no older than it. */
export function assertFollows(proposal: Considered | undefined, memberId: number, decidedOn: Day) {
  if (proposal?.kind !== 'discipline' || proposal.memberId !== memberId)
    throw new RuleError(
      'Kết quả xét kỷ luật này không phải của đồng chí ấy; đồng chí chọn lại.',
      'proposalId',
    )
  if (proposal.isRecorded)
    throw new RuleError('Kết quả xét kỷ luật này đã được ghi thành quyết định.', 'proposalId')
  if (proposal.state === 'waiting' || proposal.state === 'refused')
    throw new RuleError('Cấp trên chưa đồng ý với đề nghị này của chi bộ.', 'proposalId')
  if (decidedOn < proposal.heldOn)
    throw new RuleError(
      `Chi bộ họp xét ngày ${showDay(proposal.heldOn)}; ngày quyết định không thể trước ngày ấy.`,
      'disciplinedOn',
    )
}

/**
 * Chi bộ khiển trách, cảnh cáo; cách chức, khai trừ are decided above it (Quy định 296-QĐ/TW, Điều 9, 10, 15): who does
 * not keep the files of the members records those two only as the answer to what the cell proposed.
 */
export function assertMayRecord(given: Penalty, proposalState: string | undefined, keepsFiles: boolean) {
  if ((given === 'dismissal' || given === 'expulsion') && !keepsFiles && proposalState !== 'approved')
    throw new RuleError(
      'Cách chức, khai trừ do cấp ủy quản lý hồ sơ ghi; chi bộ chỉ ghi theo đề nghị của mình đã được cấp trên đồng ý.',
      'penalty',
    )
}

/** A wrong or annulled expulsion gives the membership back: not the cell's to say. */
export function assertMayEnd(given: Penalty, keepsFiles: boolean) {
  if (given === 'expulsion' && !keepsFiles)
    throw new RuleError(
      'Quyết định khai trừ ghi nhầm hoặc được hủy bỏ do cấp ủy quản lý hồ sơ ghi.',
      'disciplineId',
    )
}
