import 'server-only'
import type { Tx } from '@/db/client'
import { penalty } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { personFileName } from '@/lib/papers/file-name'
import { queuePapers } from '@/lib/papers/queue'
import { recordProposals } from '@/lib/proposals/record'
import { takeTally } from '@/lib/ratings/take-tally'
import type { MinutesContent } from './content'
import type { LetterheadNames } from './letterhead'
import type { LockedMinutes } from './load'
import { takeNumber } from './numbering'
import { hasResolutionForm, motionOf } from './person-labels'
import type { Outcome } from './rules/outcome'
import type { SubjectResult } from './rules/person-result'
import { isPersonKind } from './rules/person-votes'

/** What the cell decided, or asked for where no form reached its share; none is no penalty. */
const penaltyAsked = (subject: MinutesContent['subjects'][number], { decided }: SubjectResult) =>
  penalty.enumValues.find((each) => each === (decided ?? subject.penalty)) ?? null

type Done = {
  thing: LockedMinutes
  content: MinutesContent
  outcome: Outcome
  heldOn: Day
  letterhead: LetterheadNames
}

/** Each person whose vote reached its share gets a resolution of its own, numbered in the order of the minutes. */
export async function withResolutionNumbers(
  tx: Tx,
  { thing, outcome, heldOn }: Omit<Done, 'content' | 'letterhead'>,
): Promise<Outcome> {
  if (!isPersonKind(thing.kind) || !hasResolutionForm(thing.kind)) return outcome
  const subjects = []
  for (const result of outcome.subjects)
    subjects.push(
      result.isAdopted
        ? { ...result, resolutionNumber: await takeNumber(tx, thing.orgId, 'NQ', heldOn) }
        : result,
    )
  return { ...outcome, subjects }
}

/** What follows for the persons: the record for the committee above, the register, the year's rating, the papers. */
export async function recordPersons(tx: Tx, done: Done): Promise<number[]> {
  const { thing, content, outcome } = done
  const { kind } = thing
  if (!isPersonKind(kind)) return []
  if (content.subjects.some(({ vote }) => vote.form === 'secret'))
    await queuePapers(tx, thing, [
      { form: 'ballotMinutes', fileName: personFileName('ballotMinutes', thing.month, thing.cell) },
    ])
  if (kind === 'yearEnd') {
    await recordYearEnd(tx, done)
    return []
  }
  const made = await recordProposals(
    tx,
    { ...done.letterhead, minutesId: thing.id, orgId: thing.orgId, kind, heldOn: done.heldOn },
    content.subjects.flatMap((subject, index) => {
      const result = outcome.subjects[index]
      if (!result) return []
      const { memberId, name, exemptionKind, isReduction, startsOn, endsOn } = subject
      return [
        {
          memberId,
          fullName: name,
          motion: motionOf(kind, subject, result.decided),
          votes: result.behind.part,
          base: result.base,
          decided: result.decided,
          number: result.resolutionNumber ?? null,
          penalty: kind === 'discipline' ? penaltyAsked(subject, result) : null,
          exemptionKind: kind === 'exemption' ? exemptionKind : null,
          isReduction: kind === 'exemption' && isReduction,
          startsOn: kind === 'exemption' ? startsOn : null,
          endsOn: kind === 'exemption' ? endsOn : null,
        },
      ]
    }),
  )
  const resolved = made.filter(({ number }) => number !== null)
  for (const { id, fullName } of resolved)
    await queuePapers(tx, { id, orgId: thing.orgId }, [
      { form: 'personResolution', fileName: personFileName('personResolution', thing.month, fullName) },
    ])
  return resolved.map(({ id }) => id)
}

/** One ballot sheet for all fills the campaign of the year. */
async function recordYearEnd(tx: Tx, { thing, content, outcome, heldOn }: Done) {
  const [first] = content.subjects
  if (!first) return
  const { issued, returned } = first.vote
  const isOneSheet = content.subjects.every(
    ({ vote }) => vote.issued === issued && vote.returned === returned,
  )
  const { counts, frame } = outcome
  await takeTally(tx, {
    orgId: thing.orgId,
    heldOn,
    startedAt: content.opening.startedAt,
    endedAt: content.endedAt,
    place: content.opening.place,
    summoned: counts.members.full,
    present: counts.present.full,
    votingBase: frame.base,
    sheets: isOneSheet && issued !== null && returned !== null ? { issued, returned } : null,
    chairName: content.opening.chair.name,
    recorderName: content.opening.recorder.name,
    tellers: content.tellers,
    people: content.subjects.map(({ memberId, name, vote }) => ({
      memberId,
      name,
      ballots: {
        excellent: vote.excellent ?? 0,
        good: vote.good ?? 0,
        adequate: vote.adequate ?? 0,
        failed: vote.failed ?? 0,
      },
    })),
  })
}
