import { voteRules } from './kinds'
import type { SubjectFrame, Voted } from './person-result'
import { optionsFor, type PersonKind } from './person-votes'

/** What is wrong with the figures of one vote, and in which of its fields. */
type BallotProblem = { field: string; message: string }

const formName = { show: 'giơ tay', card: 'thẻ đảng viên', secret: 'phiếu kín' }

/** Each invariant of the tally minutes names the field where its number stands (domain/meetings.md F6). */
export function ballotProblems(kind: PersonKind, { vote }: Voted, frame: SubjectFrame): BallotProblem[] {
  const { forms, source } = voteRules[kind]
  if (!forms.includes(vote.form))
    return [
      {
        field: 'form',
        message: `Không biểu quyết bằng ${formName[vote.form]}; chọn ${forms.map((form) => formName[form]).join(' hoặc ')} (${source}).`,
      },
    ]
  return vote.form === 'secret' ? secretProblems(kind, vote, frame) : shownProblems(vote, frame)
}

const sumOf = (kind: PersonKind, vote: Voted['vote']) =>
  optionsFor(kind).reduce((sum, option) => sum + (vote[option] ?? 0), 0)

function secretProblems(kind: PersonKind, vote: Voted['vote'], { voters }: SubjectFrame): BallotProblem[] {
  const { issued = null, returned = null, valid = null, invalid } = vote
  if (issued === null) return [{ field: 'issued', message: 'Chưa ghi số phiếu phát ra.' }]
  if (returned === null) return [{ field: 'returned', message: 'Chưa ghi số phiếu thu về.' }]
  if (valid === null) return [{ field: 'valid', message: 'Chưa ghi số phiếu hợp lệ.' }]
  const sum = sumOf(kind, vote)
  const checks: [boolean, BallotProblem][] = [
    [
      issued > voters,
      {
        field: 'issued',
        message: `Phát ra ${issued} phiếu, nhiều hơn ${voters} đảng viên có mặt và được biểu quyết.`,
      },
    ],
    [
      returned > issued,
      { field: 'returned', message: `Thu về ${returned} phiếu, nhiều hơn ${issued} phiếu phát ra.` },
    ],
    [
      valid + (invalid ?? 0) !== returned,
      {
        field: 'valid',
        message: `Hợp lệ ${valid} và không hợp lệ ${invalid ?? 0} cộng lại ${valid + (invalid ?? 0)}, phải bằng ${returned} phiếu thu về.`,
      },
    ],
    [
      sum !== valid,
      {
        field: optionsFor(kind)[0],
        message: `Các ô của phiếu cộng lại ${sum}, phải bằng ${valid} phiếu hợp lệ.`,
      },
    ],
  ]
  return checks.flatMap(([isWrong, problem]) => (isWrong ? [problem] : []))
}

/** Cards or hands: everybody who may vote is in one of the three figures, or it is said why not. */
function shownProblems(vote: Voted['vote'], { voters }: SubjectFrame): BallotProblem[] {
  if (typeof vote.inFavour !== 'number') return [{ field: 'inFavour', message: 'Chưa ghi số tán thành.' }]
  const given = vote.inFavour + (vote.against ?? 0) + (vote.other ?? 0)
  if (given > voters)
    return [
      {
        field: 'inFavour',
        message: `Cộng lại là ${given} ý kiến, nhiều hơn ${voters} đảng viên có mặt và được biểu quyết.`,
      },
    ]
  if (given < voters && vote.otherOpinion.trim() === '')
    return [
      {
        field: 'inFavour',
        message: `Cộng lại mới được ${given} trong ${voters} đảng viên được biểu quyết; ghi số còn lại vào "Ý kiến khác" hoặc ghi rõ lý do.`,
      },
    ]
  return []
}
