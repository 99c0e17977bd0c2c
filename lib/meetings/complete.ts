import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetings, minutes } from '@/db/schema'
import { substitutedFor, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { RuleError, StaleError } from '@/lib/core/errors'
import { settingsIn } from '@/lib/core/settings'
import { recordReadings } from '@/lib/directives/load'
import { paperFileName } from '@/lib/papers/file-name'
import { queuePapers } from '@/lib/papers/queue'
import { answersReadOut } from './answers'
import { beforeCompletion } from './before'
import { hashOf } from './canonical'
import { recordPersons, withResolutionNumbers } from './complete-persons'
import { currentContent } from './current-content'
import { entryOf } from './entry'
import { knownOf } from './known-of'
import { letterheadOf } from './letterhead'
import type { LockedMinutes } from './load'
import { keepOrTakeNumber, seriesOf } from './numbering'
import { othersNamed } from './others'
import { recordAttendance, recordTasks, recordVisits } from './records'
import { lockOrganisation, pastReopenings } from './reopen'
import { problemsBeforeCompletion } from './rules/completion'
import { issuedDocument } from './rules/issued'
import { outcomeOf } from './rules/outcome'
import { stepFrom } from './rules/states'
import { rulesOn } from './rules-on'
import { captionsOf, sectionsOf } from './template-on'

type Its = { tx: Tx; viewer: Viewer; thing: LockedMinutes; draftVersion: number; today: Day }

/** Hoàn tất biên bản: everything that follows from it, in one transaction, so that nothing can be half done. */
export async function completeMinutes({ tx, viewer, thing, draftVersion, today }: Its) {
  const status = stepFrom(thing.status, 'complete')
  if (draftVersion !== thing.draftVersion) throw new StaleError()
  await lockOrganisation(tx, thing.orgId)
  const content = await currentContent(tx, thing, today)
  const heldOn = content.opening.heldOn ?? today
  const known = await knownOf(tx, thing, heldOn)
  const found = outcomeOf(content, await rulesOn(tx, heldOn, thing.path), thing, known)
  const sections = await sectionsOf(tx, thing.templateId, thing)
  const [problem, ...more] = problemsBeforeCompletion(content, found, sections, today, thing)
  if (problem)
    throw new RuleError(
      more.length > 0 ? `${problem.message} Còn ${more.length} nội dung khác cần xem lại.` : problem.message,
    )

  const captions = await captionsOf(tx, thing.templateId)
  const names = await letterheadOf(tx, thing.orgId, thing.kind, captions, heldOn)
  const entry = await entryOf(tx, thing.id)
  const substitutesFor = substitutedFor(viewer, 'minutes.complete', thing)
  const letterhead = names && {
    ...names,
    others: await othersNamed(tx, thing, content, heldOn),
    ...(entry ? { entry } : {}),
    ...(substitutesFor ? { substitutesFor } : {}),
  }
  const issued = issuedDocument(content, found)
  const past = await pastReopenings(tx, thing.id)
  const place = { orgId: thing.orgId, day: heldOn, keptFrom: past.heldOn }
  const { numbersMinutes } = await settingsIn(tx)
  const number =
    numbersMinutes || thing.number !== null
      ? await keepOrTakeNumber(tx, seriesOf(thing.kind, 'BB'), { ...place, kept: thing.number })
      : null
  const resolutionNumber =
    issued === 'resolution'
      ? await keepOrTakeNumber(tx, seriesOf(thing.kind, 'NQ'), { ...place, kept: thing.resolutionNumber })
      : null
  const conclusionNumber =
    issued === 'conclusion'
      ? await keepOrTakeNumber(tx, seriesOf(thing.kind, 'KL'), { ...place, kept: thing.conclusionNumber })
      : null
  const outcome = await withResolutionNumbers(tx, { thing, outcome: found, heldOn })
  const contentHash = hashOf({
    content,
    outcome,
    letterhead,
    number,
    resolutionNumber,
    ...(conclusionNumber === null ? {} : { conclusionNumber }),
    meetingId: thing.meetingId,
  })
  await tx
    .update(minutes)
    .set({
      status,
      content,
      outcome,
      letterhead,
      number,
      resolutionNumber,
      conclusionNumber,
      contentHash,
      before: await beforeCompletion(tx, thing, content),
      version: thing.draftVersion + 1,
      completedAt: sql`now()`,
      completedOn: today,
      completedBy: viewer.accountId,
    })
    .where(eq(minutes.id, thing.id))
  await tx
    .update(meetings)
    .set({ state: 'held', heldOn, version: sql`${meetings.version} + 1` })
    .where(eq(meetings.id, thing.meetingId))

  await recordAttendance(tx, thing, content.attendance, heldOn)
  await recordVisits(tx, thing, content.guests, heldOn)
  await recordTasks(tx, thing, content)
  await recordReadings(tx, thing, content.documents, heldOn)
  await answersReadOut(tx, { viewer, minutes: thing, answers: content.answers, heldOn, today })
  const proposalIds = letterhead
    ? await recordPersons(tx, { thing, content, outcome, heldOn, letterhead })
    : []
  const forms = issued === 'none' ? (['minutes'] as const) : (['minutes', issued] as const)
  await queuePapers(
    tx,
    { id: thing.id, orgId: thing.orgId, version: past.times + 1 },
    forms.map((form) => ({ form, fileName: paperFileName(form, thing.month, thing.cell, thing.kind) })),
  )
  return { number, resolutionNumber, conclusionNumber, contentHash, proposalIds, ...(entry ? { entry } : {}) }
}
