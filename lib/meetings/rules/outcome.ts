import { shortDate } from '@/lib/core/dates'
import { electionRounds, type MinutesContent, type Vote } from '@/lib/meetings/content'
import type { RuleSet } from '@/lib/rulesets/values'
import { attendanceRate, countAttendance, isAttendanceMet } from './attendance'
import { electedOf, isBallotWritten } from './ballots'
import { isThematic, type MeetingForm, regularForm, voteRules } from './kinds'
import { type Known, longestExcused, nothingKnown } from './known'
import { minutesLong, requiredMinutes } from './length'
import { subjectResult } from './person-result'
import { isPersonKind, personRules } from './person-votes'
import { postingsOf } from './postings'
import { scoreOf } from './score'
import { type Facts, speakersOf } from './score-facts'
import { tasksDone } from './tasks'
import { isVoteWritten, type VoteFrame, type VoteResult, voteFrame, voteResult } from './voting'

/** The rule sets in force on the day of the meeting, at its place. */
export type MeetingRules = {
  meetings: RuleSet<'meetings'>
  online: RuleSet<'online'>
  score?: RuleSet<'score'>
}

function factsOf(content: MinutesContent, rules: MeetingRules, form: MeetingForm, known: Known): Facts {
  const { countsAsPresent: countsOnline } = rules.online.values
  const { opening, attendance, lastTasks, opinions, thematicOpinions, praised, reminded } = content
  const counts = countAttendance(attendance)
  const spoken = isThematic(form) ? [...opinions, ...thematicOpinions] : opinions
  const posted = opening.heldOn ? postingsOf(opening.heldOn, known, rules.meetings.values) : undefined
  const isNumbered = /\d/.test(opening.committeeMinutes)
  const by = opening.committeeMinutes && `, biên bản ${isNumbered ? 'số ' : ''}${opening.committeeMinutes}`
  return {
    minutesLong: minutesLong(opening.startedAt, content.endedAt),
    attendance: attendanceRate(attendance, countsOnline, rules.meetings.values.isExemptOutside),
    unexcused: counts.unexcused,
    minMinutes: requiredMinutes(rules.meetings.values, form) ?? rules.meetings.values.minMinutes,
    excusedRun: longestExcused(attendance, known.excused),
    committeeMet: opening.committeeMetOn
      ? `Chi ủy họp ngày ${shortDate(opening.committeeMetOn)}${by}.`
      : undefined,
    hasCommitteeMinutes: opening.committeeMinutes !== '',
    documentsPosted: posted?.documents,
    minutesPosted: posted?.minutes,
    speakers: speakersOf(spoken, counts.present.all + (countsOnline ? counts.online.all : 0)),
    tasks: tasksDone(lastTasks, known),
    hasPraise: (praised + reminded).trim() !== '',
  }
}

/** What the rules find in the minutes: kept at completion, printed, and shown live while writing. */
export function outcomeOf(
  content: MinutesContent,
  rules: MeetingRules,
  form: MeetingForm = regularForm,
  known: Known = nothingKnown,
) {
  const { countsAsPresent, mayVote } = rules.online.values
  const counts = countAttendance(content.attendance)
  const facts = factsOf(content, rules, form, known)
  const frame = voteFrame(content.attendance, mayVote, voteRules[form.kind].base)
  const required = requiredMinutes(rules.meetings.values, form)
  const written = content.resolution.vote
  return {
    counts,
    rate: facts.attendance,
    rateWithOnline: attendanceRate(content.attendance, true, rules.meetings.values.isExemptOutside),
    isAttendanceMet: isAttendanceMet(facts.attendance, counts.unexcused, rules.meetings.values),
    minutesLong: facts.minutesLong,
    requiredMinutes: required,
    isLongEnough: required === undefined || (facts.minutesLong ?? 0) >= required,
    partMinutes: content.parts.map(({ from, to }) => minutesLong(from, to)),
    tasks: facts.tasks,
    frame,
    resolution: isVoteWritten(written) ? voteResult(written, frame) : undefined,
    votes: content.votes.map(({ vote }) => voteResult(vote, frame)),
    feedback: content.feedback.map(({ vote }) => (isVoteWritten(vote) ? forwarding(vote, frame) : undefined)),
    answers: content.answers.map(({ vote }) => (isVoteWritten(vote) ? voteResult(vote, frame) : undefined)),
    thematic: isVoteWritten(content.thematic.vote) ? voteResult(content.thematic.vote, frame) : undefined,
    helpers: isVoteWritten(content.congress.helperVote)
      ? voteResult(content.congress.helperVote, frame)
      : undefined,
    elections: electionsOf(content, frame.base),
    subjects: subjectResults(content, rules, form),
    score:
      form.kind === 'regular' && rules.score
        ? scoreOf(rules.score.values, facts, content.score.items, isThematic(form) || known.hasThematic)
        : undefined,
    basis: {
      meetings: { id: rules.meetings.id, source: rules.meetings.source },
      online: { id: rules.online.id, countsAsPresent, mayVote, basis: rules.online.values.basis },
      score: rules.score && { id: rules.score.id, source: rules.score.source },
    },
  }
}

/** Biểu quyết chuyển, with what follows from it; missing where it was kept before that was decided here. */
function forwarding(vote: Vote, frame: VoteFrame): VoteResult & { isForwarded?: boolean } {
  const result = voteResult(vote, frame)
  return { ...result, isForwarded: result.isAdopted }
}

/** Bầu cử: each round with its candidates and who is elected. */
const electionsOf = ({ congress: { rounds }, candidates }: MinutesContent, base: number) =>
  electionRounds.flatMap((round) => {
    const standing = candidates.filter((each) => each.round === round)
    const { seats, ...ballot } = rounds[round]
    return standing.length === 0 && !isBallotWritten(ballot)
      ? []
      : [{ round, seats, ballot, candidates: electedOf(standing, seats ?? standing.length, base) }]
  })

/** One result for each person, where the meeting decides about persons. */
function subjectResults(
  { subjects, attendance }: MinutesContent,
  rules: MeetingRules,
  { kind }: MeetingForm,
) {
  if (!isPersonKind(kind)) return []
  const persons = personRules(rules.meetings.values)
  const { mayVote: mayVoteOnline } = rules.online.values
  return subjects.map((subject) => subjectResult(kind, subject, attendance, { persons, mayVoteOnline }))
}

export type Outcome = ReturnType<typeof outcomeOf>
