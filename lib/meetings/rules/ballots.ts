import type { Ballot, MinutesContent } from '@/lib/meetings/content'
import { isAdopted } from './voting'

export const isBallotWritten = ({ issued, returned, valid, invalid }: Ballot) =>
  [issued, returned, valid, invalid].some((figure) => figure !== null)

/** What is wrong with a count of ballots: thu về ≤ phát ra ≤ có mặt được biểu quyết; hợp lệ + không hợp lệ = thu về. */
export function ballotProblem({ issued, returned, valid, invalid }: Ballot, voters: number) {
  if (issued === null || returned === null || valid === null || invalid === null)
    return 'chưa ghi đủ số phiếu phát ra, thu về, hợp lệ, không hợp lệ.'
  if (issued > voters) return `phát ra ${issued} phiếu, nhiều hơn ${voters} đồng chí có mặt được biểu quyết.`
  if (returned > issued) return `thu về ${returned} phiếu, nhiều hơn ${issued} phiếu phát ra.`
  if (valid + invalid !== returned)
    return `hợp lệ ${valid} cộng không hợp lệ ${invalid} phải bằng ${returned} phiếu thu về.`
  return undefined
}

type Candidate = MinutesContent['candidates'][number]
export type Elected = Candidate & { isElected: boolean; isTied: boolean; percent: number }

/**
 * Trúng cử (Quy chế bầu cử trong Đảng, Quy định 190-QĐ/TW): more than half of those summoned; of more than the seats
 * the ones with most votes. Equal votes at the last seat decide nothing: the congress votes on those again.
 */
export function electedOf(candidates: readonly Candidate[], seats: number, base: number): Elected[] {
  const passed = candidates.filter(({ votes }) => isAdopted(votes ?? 0, base)).map(({ votes }) => votes ?? 0)
  const ordered = passed.toSorted((a, b) => b - a)
  const [last, next] = [ordered[seats - 1], ordered[seats]]
  const tied = last !== undefined && last === next ? last : undefined
  return candidates.map((candidate) => {
    const votes = candidate.votes ?? 0
    const isTied = votes === tied
    const isIn = isAdopted(votes, base) && !isTied && (last === undefined || votes >= last)
    const percent = base === 0 ? 0 : Math.round((votes * 10_000) / base) / 100
    return { ...candidate, isElected: seats > 0 && isIn, isTied: seats > 0 && isTied, percent }
  })
}
