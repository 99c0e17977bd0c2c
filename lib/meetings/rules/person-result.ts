import type { Attendee, MinutesContent } from '@/lib/meetings/content'
import { proposedByVotes } from '@/lib/ratings/rules/tally'
import { type Counted, type Rate, rate } from './attendance'
import { penalties } from './person-options'
import { optionsFor, type PersonKind, type personRules, thresholdFor, type VoteOption } from './person-votes'
import { neededOf, votersPresent, votingBase } from './voting'

export type Subject = MinutesContent['subjects'][number]
type SubjectVote = Partial<Subject['vote']> & Pick<Subject['vote'], 'form' | 'otherOpinion'>
/** What of an entry and of the list a vote needs, so that the page and the server judge with the same function. */
export type Voted = { memberId: number | null; vote: SubjectVote }
type Listed = Counted & Pick<Attendee, 'memberId'>

export type SubjectFrame = {
  base: number
  /** Official members who may be handed a ballot: a secret ballot reaches only those in the hall. */
  voters: number
}

export type SubjectResult = SubjectFrame & {
  counts: { option: VoteOption; votes: number }[]
  /** Votes behind what was decided; where nothing was, behind the motion or the strongest option. */
  behind: Rate
  needed: number
  /** inFavour, a level or a penalty; null where no option reached its share. */
  decided: VoteOption | null
  isAdopted: boolean
  /** Given at completion where a resolution follows. */
  resolutionNumber?: number
}

type Rules = { persons: ReturnType<typeof personRules>; mayVoteOnline: boolean }

/**
 * The base of domain/members.md §1.5. The person considered stays in it like any official member unless the rule set
 * says otherwise; probationary members and those not in the register have no vote anyway.
 */
function subjectFrame(attendance: readonly Listed[], subject: Voted, rules: Rules): SubjectFrame {
  const rows = rules.persons.maySubjectVote
    ? attendance
    : attendance.filter(({ memberId }) => memberId === null || memberId !== subject.memberId)
  const mayVoteOnline = rules.mayVoteOnline && subject.vote.form !== 'secret'
  return { base: votingBase(rows, mayVoteOnline), voters: votersPresent(rows, mayVoteOnline) }
}

const votesFor = (vote: SubjectVote, option: VoteOption) => vote[option] ?? 0

function decisionOf(kind: PersonKind, vote: SubjectVote, { base }: SubjectFrame, { persons }: Rules) {
  const neededFor = (option?: VoteOption) =>
    neededOf(
      base,
      thresholdFor(
        kind,
        persons,
        penalties.find((each) => each === option),
      ),
    )
  if (kind === 'yearEnd') {
    const { excellent, good, adequate, failed } = vote
    const ballots = {
      excellent: excellent ?? 0,
      good: good ?? 0,
      adequate: adequate ?? 0,
      failed: failed ?? 0,
    }
    return { decided: proposedByVotes(ballots, base, neededFor()), needed: neededFor() }
  }
  const open = kind === 'discipline' ? penalties : (['inFavour'] as const)
  const decided = open.find((option) => votesFor(vote, option) >= neededFor(option)) ?? null
  return { decided, needed: neededFor(decided ?? undefined) }
}

/** A level counts together with those above it: the majority stands behind it or better. */
function votesBehind(kind: PersonKind, vote: SubjectVote, decided: VoteOption | null) {
  const options = optionsFor(kind)
  if (kind !== 'yearEnd') {
    const shown = kind === 'discipline' ? options : (['inFavour'] as const)
    return decided ? votesFor(vote, decided) : Math.max(...shown.map((option) => votesFor(vote, option)))
  }
  if (decided === 'failed') return votesFor(vote, 'failed')
  const above = options.slice(0, options.findIndex((option) => option === (decided ?? 'excellent')) + 1)
  return above.reduce((sum, option) => sum + votesFor(vote, option), 0)
}

export function subjectResult(
  kind: PersonKind,
  subject: Voted,
  attendance: readonly Listed[],
  rules: Rules,
): SubjectResult {
  const frame = subjectFrame(attendance, subject, rules)
  const { decided, needed } = decisionOf(kind, subject.vote, frame, rules)
  return {
    ...frame,
    counts: optionsFor(kind).map((option) => ({ option, votes: votesFor(subject.vote, option) })),
    behind: rate(votesBehind(kind, subject.vote, decided), frame.base, 2),
    needed,
    decided,
    isAdopted: decided !== null,
  }
}
