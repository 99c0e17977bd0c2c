import type { Ballot, electionRounds, MinutesContent } from '@/lib/meetings/content'
import { ballotProblem, type Elected } from './ballots'
import { type Problem, voteIn, when } from './problems'
import type { VoteFrame } from './voting'

export type ElectionRound = (typeof electionRounds)[number]
export type Election = {
  round: ElectionRound
  seats: number | null
  ballot: Ballot
  candidates: Elected[]
}

const names: Record<ElectionRound, string> = {
  committee: 'Bầu chi ủy',
  secretary: 'Bầu bí thư',
  deputy: 'Bầu phó bí thư',
  delegate: 'Bầu đại biểu dự đại hội cấp trên',
}

/** Đại hội chi bộ: helpers by hand vote, every round of elections by secret ballot with figures that add up. */
export function congressProblems(
  { congress }: MinutesContent,
  outcome: { frame: VoteFrame; elections: Election[] },
): Problem[] {
  return [
    ...when(congress.term === '', 'congress', 'Chưa ghi nhiệm kỳ của đại hội.'),
    ...when(congress.presidium === '', 'congress', 'Chưa ghi đoàn chủ tịch hoặc chủ tịch đại hội.'),
    ...when(congress.secretariat === '', 'congress', 'Chưa ghi thư ký đại hội.'),
    ...when(congress.report === '', 'congress', 'Chưa ghi báo cáo chính trị.'),
    ...voteIn(
      'congress',
      'congress.helperVote',
      'Biểu quyết bầu đoàn chủ tịch, thư ký, tổ kiểm phiếu',
      congress.helperVote,
      outcome,
    ),
    ...outcome.elections.flatMap((election) => electionProblems(election, outcome.frame)),
  ]
}

function electionProblems({ round, seats, ballot, candidates }: Election, { voters }: VoteFrame): Problem[] {
  const of = names[round]
  const problem = ballotProblem(ballot, voters)
  const unvoted = candidates.filter(({ votes }) => votes === null)
  const over = candidates.filter(({ votes }) => (votes ?? 0) > (ballot.valid ?? 0))
  const marks = candidates.reduce((sum, { votes }) => sum + (votes ?? 0), 0)
  const most = (ballot.valid ?? 0) * (seats ?? 0)
  const tied = candidates.filter(({ isTied }) => isTied)
  const list = (rows: Elected[]) => rows.map(({ name }) => name).join(', ')
  return [
    ...when(seats === null || seats === 0, 'elections', `${of}: chưa ghi số lượng cần bầu.`),
    ...when(candidates.length === 0, 'elections', `${of}: chưa ghi danh sách bầu cử.`),
    ...(problem ? [{ section: 'elections', message: `${of}: ${problem}` }] : []),
    ...when(unvoted.length > 0, 'elections', `${of}: chưa ghi số phiếu của ${list(unvoted)}.`),
    ...when(
      !problem && over.length > 0,
      'elections',
      `${of}: số phiếu của ${list(over)} nhiều hơn ${ballot.valid ?? 0} phiếu hợp lệ.`,
    ),
    ...when(
      !problem && over.length === 0 && most > 0 && marks > most,
      'elections',
      `${of}: cộng số phiếu của mọi người được ${marks}, nhiều hơn ${most} (${ballot.valid} phiếu hợp lệ, mỗi phiếu bầu nhiều nhất ${seats} người). Đồng chí xem lại số phiếu.`,
    ),
    ...when(
      tied.length > 0,
      'elections',
      `${of}: ${list(tied)} bằng phiếu nhau ở suất cuối cùng nên chưa xác định được người trúng cử. Đại hội bầu lại giữa các đồng chí ấy rồi ghi kết quả lần bầu sau.`,
    ),
  ]
}
