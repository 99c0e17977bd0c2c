import type { Vote } from '@/lib/meetings/content'
import { type Counted, type Rate, rate } from './attendance'
import type { Threshold, VotingBody } from './kinds'

/** Taking part where it counts: in the hall, or online where the rule set of the day lets online members vote. */
const takesPart = ({ state }: Counted, mayVoteOnline: boolean) =>
  state === 'present' || (mayVoteOnline && state === 'online')

/** Who leaves the base while absent, by the body that votes. */
const leavesWhenAbsent: Record<VotingBody, (row: Counted) => boolean> = {
  cell: ({ isExempt, isElsewhere }) => isExempt || isElsewhere,
  committee: ({ isElsewhere }) => isElsewhere,
  congress: ({ isExempt, isElsewhere, state }) => isExempt || isElsewhere || state === 'excused',
}

/**
 * Cơ số biểu quyết (domain/members.md §1.5, Quy định 294-QĐ/TW §9.3): all official members summoned, less the
 * suspended, and less the exempt and those in temporary activity elsewhere while absent. Members working away without
 * such a status stay in the base; probationary and temporary members have no vote (Điều lệ Đảng, Điều 3). At a congress
 * those absent with a reason it accepted leave the base too (§9.3.2); of a committee all in office count but those
 * transferred and absent (§9.3.3).
 */
export const votingBase = (rows: readonly Counted[], mayVoteOnline: boolean, body: VotingBody = 'cell') =>
  rows.filter(
    (row) =>
      row.standing === 'full' &&
      !row.isSuspended &&
      (takesPart(row, mayVoteOnline) || !leavesWhenAbsent[body](row)),
  ).length

/** Official members who took part and may vote. */
export const votersPresent = (rows: readonly Counted[], mayVoteOnline: boolean) =>
  rows.filter((row) => row.standing === 'full' && !row.isSuspended && takesPart(row, mayVoteOnline)).length

const votersOnline = (rows: readonly Counted[]) =>
  rows.filter((row) => row.standing === 'full' && !row.isSuspended && row.state === 'online').length

export type VoteFrame = { base: number; voters: number; mayVoteOnline: boolean; online: number }

export const voteFrame = (
  rows: readonly Counted[],
  mayVoteOnline: boolean,
  body: VotingBody = 'cell',
): VoteFrame => ({
  base: votingBase(rows, mayVoteOnline, body),
  voters: votersPresent(rows, mayVoteOnline),
  mayVoteOnline,
  online: mayVoteOnline ? votersOnline(rows) : 0,
})

export const isVoteWritten = ({ inFavour, against, other }: Vote) =>
  inFavour !== null || against !== null || other !== null

/** What is wrong with the figures of a vote; undefined when they add up. */
export function voteProblem(vote: Vote, frame: VoteFrame): string | undefined {
  if (vote.inFavour === null) return 'Chưa ghi số tán thành.'
  const given = vote.inFavour + (vote.against ?? 0) + (vote.other ?? 0)
  if (given > frame.voters)
    return `Cộng lại là ${given} ý kiến, nhiều hơn ${frame.voters} đảng viên chính thức dự và được biểu quyết.`
  if (given < frame.voters && vote.otherOpinion.trim() === '')
    return `Cộng lại mới được ${given}, trong khi ${frame.voters} đảng viên được biểu quyết. Đồng chí ghi số còn lại vào "ý kiến khác", hoặc ghi rõ lý do ở ô bên cạnh.`
  if ((vote.online ?? 0) > Math.min(vote.inFavour, frame.online))
    return frame.mayVoteOnline
      ? `Số tán thành trực tuyến không được quá ${Math.min(vote.inFavour, frame.online)}.`
      : 'Theo quy định đang áp dụng, đảng viên kết nối từ xa không biểu quyết.'
  return undefined
}

/** Nghị quyết: more than half of the base (Điều lệ Đảng, Điều 9; Quy định 294-QĐ/TW §9.3). */
export const isAdopted = (inFavour: number, base: number) => inFavour * 2 > base
/** Kết nạp, công nhận chính thức, xóa tên: at least two thirds of the base (Điều lệ Đảng, Điều 4); of nobody, nobody. */
export const isTwoThirds = (inFavour: number, base: number) => inFavour > 0 && inFavour * 3 >= base * 2

export const isPassed: Record<Threshold, (inFavour: number, base: number) => boolean> = {
  half: isAdopted,
  twoThirds: isTwoThirds,
}
/** The least number that passes. */
export const neededOf = (base: number, threshold: Threshold) =>
  threshold === 'half' ? Math.floor(base / 2) + 1 : Math.max(1, Math.ceil((base * 2) / 3))

export type VoteResult = Rate & {
  against: number
  other: number
  online: number
  /** The least number that adopts. */
  needed: number
  isAdopted: boolean
}

export function voteResult(vote: Vote, { base }: VoteFrame, threshold: Threshold = 'half'): VoteResult {
  const inFavour = vote.inFavour ?? 0
  return {
    ...rate(inFavour, base, 2),
    against: vote.against ?? 0,
    other: vote.other ?? 0,
    online: vote.online ?? 0,
    needed: neededOf(base, threshold),
    isAdopted: isPassed[threshold](inFavour, base),
  }
}
