import { z } from 'zod'
import { clockTime, count, line, prose, rowId, rows, vote } from './content-parts'

/** What one comrade said, and what the chair concluded. */
export const opinion = z.object({
  memberId: rowId.nullable().default(null),
  speaker: line(120),
  subject: line(),
  text: prose(),
  conclusion: prose(),
})

/** Kiểm phiếu kín: phiếu phát ra, thu về, hợp lệ, không hợp lệ. */
export const ballot = z.object({ issued: count, returned: count, valid: count, invalid: count })
const election = ballot.extend({ seats: count })

export const electionRounds = ['committee', 'secretary', 'deputy', 'delegate'] as const

/** Sinh hoạt chuyên đề, alone or beside the regular meeting. */
export const thematic = z.object({
  title: line(500),
  isInPlan: z.boolean().default(false),
  purpose: prose(4_000),
  presenter: line(120),
  summary: prose(),
  materials: line(1_000),
  questions: prose(4_000),
  quality: prose(4_000),
  conclusion: prose(),
  vote: vote.prefault({}),
})

/** The parts of a combined session, one after the other. */
export const parts = rows(z.object({ title: line(200), from: clockTime, to: clockTime }), 6)

/** Đại hội chi bộ: who led it, what it heard, the count of each round of elections. */
export const congress = z.object({
  term: line(60),
  presidium: prose(2_000),
  secretariat: prose(2_000),
  tellers: prose(2_000),
  helperVote: vote.prefault({}),
  report: prose(),
  review: prose(),
  rounds: z
    .object({
      committee: election.prefault({}),
      secretary: election.prefault({}),
      deputy: election.prefault({}),
      delegate: election.prefault({}),
    })
    .prefault({}),
})

/** Danh sách bầu cử, one candidate a row. */
export const candidates = rows(
  z.object({ round: z.enum(electionRounds).default('committee'), name: line(120), votes: count }),
  100,
)
