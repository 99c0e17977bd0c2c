import 'server-only'
import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { meetings, minutes } from '@/db/schema'
import { dayFrom, settingsIn } from '@/lib/core/settings'
import { answersRead } from './answers-read'
import { contentOf } from './content-of'
import { currentContent } from './current-content'
import { entryOf } from './entry'
import { knownOf } from './known-of'
import { letterheadOf, letterheadShape } from './letterhead'
import { withMarks } from './marked-since'
import { othersNamed } from './others'
import { outcomeFrom } from './outcome-of'
import { ballotMinutesPaper } from './paper/ballot-minutes'
import { conclusionPaper } from './paper/conclusion-paper'
import { minutesPaper } from './paper/minutes-paper'
import { withoutPrivate } from './paper/private-items'
import { resolutionPaper } from './paper/resolution-paper'
import type { PaperSource } from './paper/source'
import { outcomeOf } from './rules/outcome'
import { rulesOn } from './rules-on'
import { captionsOf, sectionsOf } from './template-on'

export async function minutesData(from: Db | Tx, minutesId: number) {
  const source = await paperSourceOf(from, minutesId)
  return source && minutesPaper(source)
}

export async function resolutionData(from: Db | Tx, minutesId: number) {
  const source = await paperSourceOf(from, minutesId)
  return source && resolutionPaper(source)
}

export async function conclusionData(from: Db | Tx, minutesId: number) {
  const source = await paperSourceOf(from, minutesId)
  return source && conclusionPaper(source)
}

export async function ballotMinutesData(from: Db | Tx, minutesId: number) {
  const source = await paperSourceOf(from, minutesId)
  return source && ballotMinutesPaper(source)
}

/** Gathers what the papers of some minutes say. Who may have them is asked before, by the query or the queue. */
export async function paperSourceOf(from: Db | Tx, minutesId: number): Promise<PaperSource | undefined> {
  const [found] = await from
    .select({
      meetingId: minutes.meetingId,
      orgId: minutes.orgId,
      path: minutes.orgPath,
      templateId: minutes.templateId,
      status: minutes.status,
      content: minutes.content,
      outcome: minutes.outcome,
      letterhead: minutes.letterhead,
      number: minutes.number,
      resolutionNumber: minutes.resolutionNumber,
      conclusionNumber: minutes.conclusionNumber,
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      month: meetings.month,
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .where(eq(minutes.id, minutesId))
  if (!found) return undefined
  const today = dayFrom(await settingsIn(from))
  // A draft prints as its form shows it and as it would be completed now.
  const content =
    found.status === 'draft' ? await currentContent(from, found, today) : contentOf(found.content)
  const day = content.opening.heldOn ?? today
  const names = found.letterhead
    ? letterheadShape.parse(found.letterhead)
    : await letterheadOf(from, found.orgId, found.kind, await captionsOf(from, found.templateId), day)
  if (!names) return undefined
  const entry = names.entry ?? (found.letterhead ? undefined : await entryOf(from, minutesId))
  const { agencies, ...others } =
    names.others ?? (await othersNamed(from, { id: minutesId, orgId: found.orgId }, content, day))
  const answers = await answersRead(from, content, minutesId)
  // Papers completed before agencies were kept go on naming none.
  const kept = found.letterhead && !names.others ? undefined : agencies
  const outcome =
    outcomeFrom(found.outcome) ??
    outcomeOf(content, await rulesOn(from, day, found.path), found, await knownOf(from, found, day))
  return withoutPrivate({
    content: await withMarks(from, minutesId, content, outcome),
    outcome,
    letterhead: entry ? { ...names, entry } : names,
    sections: await sectionsOf(from, found.templateId, found),
    kind: found.kind,
    isCombined: found.isCombined,
    month: found.month,
    number: found.number,
    resolutionNumber: found.resolutionNumber,
    conclusionNumber: found.conclusionNumber,
    isDraft: found.status === 'draft',
    ...others,
    addressees: new Map(Object.entries(others.addressees).map(([id, name]) => [Number(id), name])),
    answers: new Map([...answers].map(([id, each]) => [id, { ...each, agency: kept?.[id] }])),
  })
}
