import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byKey } from '@/db/client'
import { accounts, addressees, meetings, members, minutes, organisations } from '@/db/schema'
import { can, scope, type Viewer } from '@/lib/auth/policy'
import { permittedDay } from '@/lib/calendar/permitted'
import type { Day } from '@/lib/core/dates'
import { businessDay, getSettings } from '@/lib/core/settings'
import { answersToRead } from '@/lib/feedback/read-out'
import { currentContent } from '@/lib/meetings/current-content'
import { knownOf } from '@/lib/meetings/known-of'
import { writerIdle } from '@/lib/meetings/load'
import { nextNumber, seriesOf } from '@/lib/meetings/numbering'
import { tooLate } from '@/lib/meetings/rules/held-on'
import { outcomeOf } from '@/lib/meetings/rules/outcome'
import { isTaken } from '@/lib/meetings/rules/pen'
import { rulesOn } from '@/lib/meetings/rules-on'
import { sectionsOf } from '@/lib/meetings/template-on'
import { findRuleSet } from '@/lib/rulesets/load'

const writers = alias(accounts, 'writers')

/** Everything the page of minutes needs to be written, for those who may write it. */
export async function getDraft(viewer: Viewer, meetingId: number, today: Day) {
  const [found] = await byKey
    .select({
      id: minutes.id,
      meetingId: minutes.meetingId,
      orgId: minutes.orgId,
      path: minutes.orgPath,
      ownerId: meetings.recorderId,
      entryPath: minutes.entryPath,
      cell: organisations.name,
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      month: meetings.month,
      plannedOn: meetings.plannedOn,
      dueOn: meetings.dueOn,
      status: minutes.status,
      templateId: minutes.templateId,
      content: minutes.content,
      version: minutes.version,
      number: minutes.number,
      resolutionNumber: minutes.resolutionNumber,
      conclusionNumber: minutes.conclusionNumber,
      savedAt: minutes.savedAt,
      savedById: minutes.savedBy,
      savedBy: accounts.fullName,
      writerId: minutes.writerId,
      writer: writers.fullName,
      writerSince: minutes.writerSince,
      writerIdle: writerIdle(),
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(organisations, eq(organisations.id, minutes.orgId))
    .leftJoin(accounts, eq(accounts.id, minutes.savedBy))
    .leftJoin(writers, eq(writers.id, minutes.writerId))
    .where(
      and(
        eq(minutes.meetingId, meetingId),
        scope(viewer, 'minutes.write', {
          path: minutes.orgPath,
          ownerId: meetings.recorderId,
          entryPath: minutes.entryPath,
        }),
      ),
    )
  if (!found) return undefined
  const content = await currentContent(byKey, found, today)
  const heldOn = content.opening.heldOn ?? today
  const rules = await rulesOn(byKey, heldOn, found.path)
  return {
    ...found,
    content,
    rules,
    outcome: outcomeOf(content, rules, found, await knownOf(byKey, found, heldOn)),
    sections: await sectionsOf(byKey, found.templateId, found),
    mayComplete: can(viewer, 'minutes.complete', found),
    isTaken: isTaken(found, viewer.accountId, (await getSettings()).writerMinutes),
  }
}
export type Draft = NonNullable<Awaited<ReturnType<typeof getDraft>>>
type Place = Pick<Draft, 'orgId' | 'path' | 'ownerId' | 'entryPath' | 'kind'>

/** A day beyond what the common day allows, and not permitted by the committee above; said, not refused: it was held. */
export async function heldTooLate(viewer: Viewer, draft: Draft) {
  const { kind, dueOn, month, path, meetingId, content } = draft
  const { heldOn } = content.opening
  if (!can(viewer, 'minutes.write', draft) || kind !== 'regular' || !dueOn || !heldOn) return undefined
  const ruleSet = await findRuleSet(byKey, 'commonDay', month, path)
  return ruleSet && tooLate(heldOn, dueOn, ruleSet.values, await permittedDay(byKey, meetingId))
}

/** Names to pick from while writing. */
export async function listPeopleOf(viewer: Viewer, draft: Place) {
  if (!can(viewer, 'minutes.write', draft)) return []
  return byKey
    .select({ id: members.id, name: members.fullName })
    .from(members)
    .where(and(eq(members.orgId, draft.orgId), eq(members.status, 'active')))
    .orderBy(asc(members.sortName), asc(members.id))
}

/** The catalogue of addressees of the cell's top organisation, those no longer written to among them. */
async function everyAddressee(viewer: Viewer, draft: Place) {
  if (!can(viewer, 'minutes.write', draft)) return []
  const today = await businessDay()
  const rows = await byKey
    .select({ id: addressees.id, name: addressees.name, endedOn: addressees.endedOn })
    .from(addressees)
    .where(sql`starts_with(${draft.path}, ${addressees.orgPath})`)
    .orderBy(asc(addressees.position))
  return rows.map(({ id, name, endedOn }) => ({ id, name, isOver: endedOn !== null && endedOn < today }))
}

/** To choose from. */
export const listAddressees = async (viewer: Viewer, draft: Place) =>
  (await everyAddressee(viewer, draft)).filter(({ isOver }) => !isOver)

/** By which a choice made earlier is told: one may have ended since. */
export const listAddresseesNamed = async (viewer: Viewer, draft: Place) =>
  (await everyAddressee(viewer, draft)).map(({ id, name, isOver }) => ({
    id,
    name: isOver ? `${name} (đã kết thúc)` : name,
  }))

/** The answers that wait to be read out, with their text. */
export async function listAnswers(viewer: Viewer, draft: Place) {
  if (!can(viewer, 'minutes.write', draft)) return []
  return byKey.transaction((tx) => answersToRead(tx, draft.orgId))
}

/** The numbers the papers will get, for the page that asks before completing. */
export async function nextNumbers(
  viewer: Viewer,
  draft: Place & Pick<Draft, 'kind' | 'number' | 'resolutionNumber' | 'conclusionNumber'>,
  day: Day,
) {
  if (!can(viewer, 'minutes.complete', draft)) return {}
  const { numbersMinutes } = await getSettings()
  return {
    numbersMinutes,
    minutes:
      draft.number ??
      (numbersMinutes ? await nextNumber(byKey, draft.orgId, seriesOf(draft.kind, 'BB'), day) : undefined),
    resolution:
      draft.resolutionNumber ?? (await nextNumber(byKey, draft.orgId, seriesOf(draft.kind, 'NQ'), day)),
    conclusion:
      draft.conclusionNumber ?? (await nextNumber(byKey, draft.orgId, seriesOf(draft.kind, 'KL'), day)),
  }
}
