import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { addWorkingDays, type Holiday } from '@/lib/core/working-days'
import { isInCell, notBefore, yearAfter } from '@/lib/members/rules'

type Subject = {
  kind: string
  exemptionKind: string | null
  decided: string | null
}

/**
 * What the cell decides itself: exemption for age or health (Quy định 294-QĐ/TW, mục 7.1), reprimand and warning, or
 * no discipline (Quy định 296-QĐ/TW, Điều 9, 10, 15). Everything else, and every vote short of its share, goes up.
 */
export function isOwnDecision({ kind, exemptionKind, decided }: Subject): boolean {
  if (decided === null) return false
  if (kind === 'exemption') return exemptionKind === 'ageHealth'
  return kind === 'discipline' && ['none', 'reprimand', 'warning'].includes(decided)
}

/** Whose decision it is: the committee above the cell; the standing committee of the top; either of the two. */
export type Desk = 'above' | 'standing' | 'either'
export type Asked = { kind: string; penalty: string | null }

/**
 * Two thirds of the cell and of the grassroots committee propose, the standing committee above them decides: admission,
 * recognition, removal, and expulsion (Quy định 294-QĐ/TW, mục 4.3, 9.3.4; Hướng dẫn 06-HD/TW, điểm 3.7a, 4.6, 11.1).
 */
export const kindsUp = ['admission', 'confirmation', 'removal'] as const

/**
 * An exemption is the committee's above the cell, or of its standing committee where that is the top (Hướng dẫn
 * 38-HD/BTCTW, IV.1.2). No text in hand names who lets somebody leave or decides a penalty short of expulsion.
 */
export function deskOf({ kind, penalty }: Asked): Desk {
  if (kind === 'exemption') return 'above'
  return penalty === 'expulsion' || kindsUp.some((each) => each === kind) ? 'standing' : 'either'
}

/** Which the grassroots committee takes further; of an admission that is a step of its way (lib/candidates). */
const isForwarded = (asked: Asked, aboveKind: string) =>
  deskOf(asked) === 'standing' && asked.kind !== 'admission' && aboveKind !== 'top'

type Waiting = { state: string; isReceived: boolean; heldOn: string }

export function assertMaySettle({ state, isReceived, heldOn }: Waiting, decidedOn: string, today: string) {
  if (state !== 'waiting') throw new RuleError('Đề nghị này đã có kết quả, không ghi lần nữa.')
  if (!isReceived)
    throw new RuleError('Biên bản chưa được tiếp nhận; đồng chí tiếp nhận biên bản rồi ghi kết quả.')
  if (decidedOn < heldOn || decidedOn > today)
    throw new RuleError('Ngày quyết định phải từ ngày chi bộ họp đến hôm nay.', 'decidedOn')
}

type Forwarded = Asked & Waiting & { endorsedOn: Day | null; above: { kind: string; committeeName: string } }

export function assertMayEndorse(proposal: Forwarded, takenOn: Day, today: Day) {
  if (!isForwarded(proposal, proposal.above.kind))
    throw new RuleError('Đề nghị này không qua bước đảng ủy cơ sở đề nghị lên cấp trên ở đây.')
  if (proposal.state !== 'waiting') throw new RuleError('Đề nghị này đã có kết quả.')
  if (!proposal.isReceived)
    throw new RuleError('Biên bản chưa được tiếp nhận; đồng chí tiếp nhận biên bản rồi ghi nghị quyết.')
  if (proposal.endorsedOn) throw new RuleError('Nghị quyết của đảng ủy đã được ghi.')
  if (takenOn < proposal.heldOn || takenOn > today)
    throw new RuleError('Ngày đảng ủy họp phải từ ngày chi bộ họp đến hôm nay.', 'takenOn')
}

/** What waits for the grassroots committee: its figures go up first, short of two thirds as well. */
export const awaitsCommittee = (asked: Asked & { endorsedOn: Day | null; above: { kind: string } }) =>
  asked.endorsedOn === null && isForwarded(asked, asked.above.kind)

/** The lower committee proposes, then the higher one decides; whoever has moved on is refused without it. */
export function assertAfterEndorsement(proposal: Forwarded, verdict: string, decidedOn: Day) {
  const { endorsedOn, above } = proposal
  if (verdict === 'approved' && awaitsCommittee(proposal))
    throw new RuleError(
      `${above.committeeName} chưa ghi nghị quyết xét, đề nghị; ghi xong mới quyết định (Quy định 294-QĐ/TW, mục 9.3.4).`,
      'verdict',
    )
  if (endorsedOn && decidedOn < endorsedOn)
    throw new RuleError(
      `Ngày quyết định phải từ ngày đảng ủy ra nghị quyết (${showDay(endorsedOn)}).`,
      'decidedOn',
    )
}

/** Whoever has moved out of reach is decided about where he stands now (Hướng dẫn 06-HD/TW, điểm 3.9). */
export function assertStandsHere(fullName: string, isHere: boolean) {
  if (!isHere)
    throw new RuleError(
      `Đồng chí ${fullName} đã chuyển sinh hoạt sang tổ chức khác, nơi ấy xem xét và quyết định; đồng chí ghi “Không đồng ý”, nêu lý do đã chuyển.`,
      'verdict',
    )
}

/** Whoever has died or left by the day of the decision has no membership that xóa tên, cho ra khỏi Đảng could end. */
export function assertStillMember(
  { kind, fullName }: { kind: string; fullName: string },
  member: Pick<Registered, 'status' | 'sinceOn'>,
  decidedOn: Day,
) {
  if ((kind === 'removal' || kind === 'leaving') && !isInCell(member.status) && decidedOn >= member.sinceOn)
    throw new RuleError(
      `Đồng chí ${fullName} không còn trong danh sách từ ngày ${showDay(member.sinceOn)} (từ trần, đã chuyển đi hoặc đã ra khỏi Đảng); đồng chí ghi “Không đồng ý”, nêu lý do ấy.`,
      'verdict',
    )
}

type Decided = { kind: string; decidedOn: Day; officialOn?: Day }
type Registered = { standing: string; status: string; sinceOn: Day }

/**
 * What the register takes over from an approved decision. Undefined: nothing by itself, because the decision leaves
 * something open (a penalty may be another one), comes with a ceremony (admission), or the member has moved on.
 */
export function changeOf({ kind, decidedOn, officialOn }: Decided, member: Registered) {
  if (!isInCell(member.status)) return undefined
  if (kind === 'removal' || kind === 'leaving')
    return {
      status: kind === 'removal' ? ('removed' as const) : ('resigned' as const),
      ...{ sinceOn: notBefore(decidedOn, member), sinceReason: 'left' as const },
    }
  if (kind === 'confirmation' && member.standing === 'probationary' && officialOn)
    return {
      standing: 'full' as const,
      officialOn,
      sinceOn: notBefore(officialOn, member),
      sinceReason: 'recognised' as const,
    }
  return undefined
}

/**
 * Ngày chính thức stands in the decision itself; it is no earlier than twelve months after admission (Điều lệ Đảng,
 * Điều 5) and, the decision often being late, may lie before it.
 */
export function assertOfficialDay(
  kind: string,
  { officialOn, decidedOn, admittedOn }: { officialOn?: Day; decidedOn: Day; admittedOn: Day | null },
) {
  if (kind !== 'confirmation') return
  if (!officialOn)
    throw new RuleError('Đồng chí nhập ngày được công nhận chính thức ghi trong quyết định.', 'officialOn')
  const probationEnds = officialDayOf(admittedOn)
  if (probationEnds && officialOn < probationEnds)
    throw new RuleError(
      'Ngày chính thức phải sau ngày kết nạp đủ 12 tháng (Điều lệ Đảng, Điều 5); đồng chí xem lại.',
      'officialOn',
    )
  if (officialOn > decidedOn)
    throw new RuleError('Ngày chính thức không sau ngày quyết định; đồng chí xem lại.', 'officialOn')
}

/** Hướng dẫn 06-HD/TW, mục 11.2: whoever has violated something is disciplined before he may leave. */
export function assertMayLeave(isDisciplineOpen: boolean) {
  if (isDisciplineOpen)
    throw new RuleError(
      'Đề nghị kỷ luật đồng chí này chưa có kết quả; xử lý kỷ luật xong mới xét cho ra khỏi Đảng (Hướng dẫn 06-HD/TW, mục 11.2).',
      'verdict',
    )
}

/** Twelve months after admission. */
export const officialDayOf = (admittedOn: Day | null): Day | undefined =>
  admittedOn ? yearAfter(admittedOn) : undefined

/** Hạn quyết định: working days after the cell's resolution, where the rule set names them for this kind. */
export const decideBy = (
  { kind, heldOn }: { kind: string; heldOn: Day },
  workingDays: Readonly<Record<string, number>> | undefined,
  holidays: readonly Holiday[],
): Day | undefined => {
  const days = workingDays?.[kind]
  return days === undefined ? undefined : addWorkingDays(heldOn, days, holidays)
}

type RemovalFile = {
  ground: string | null
  warnings: string
  decisionNumber: string | null
  decidedOn: Day | null
}

/**
 * What the file of a member struck off lacks: the ground (Quy định 294-QĐ/TW, điểm 8.1, or that of its day), what was
 * said and asked before, the decision of the committee above.
 */
export const missingOf = ({ ground, warnings, decisionNumber, decidedOn }: RemovalFile) => [
  ...(ground ? [] : ['căn cứ']),
  ...(warnings.trim() ? [] : ['việc nhắc nhở, yêu cầu tự kiểm điểm']),
  ...(decisionNumber && decidedOn ? [] : ['quyết định']),
]
