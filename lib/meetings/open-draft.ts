import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetings, minutes } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { assertNotOpened } from './load'
import { type Opened, prefilled } from './prefill'
import { templateOn } from './template-on'

type Meeting = Opened & { state: string; path: string }
type Entry = Pick<typeof minutes.$inferInsert, 'enteredBy' | 'paperWrittenBy' | 'paperOn' | 'entryOrgId'>

/** One draft per meeting; a second opening leads to the first. With an entry: typed from paper for somebody else. */
export async function openDraft(tx: Tx, meeting: Meeting, today: Day, entry?: Entry) {
  if (meeting.state === 'notHeld') await heldAfterAll(tx, meeting)
  const [existing] = await tx
    .select({ id: minutes.id })
    .from(minutes)
    .where(eq(minutes.meetingId, meeting.id))
  if (existing) {
    if (entry)
      await tx
        .update(minutes)
        .set({ ...entry, version: sql`${minutes.version} + 1` })
        .where(eq(minutes.id, existing.id))
    return
  }
  const day = meeting.plannedOn ?? meeting.dueOn ?? meeting.month
  const template = await templateOn(tx, meeting.kind, day, meeting.path)
  const content = await prefilled(tx, meeting, template.sections, today)
  const { opening } = content
  const isRecorderKnown = opening.recorder.name !== '' || !entry?.paperWrittenBy
  await tx.insert(minutes).values({
    ...entry,
    meetingId: meeting.id,
    orgId: meeting.orgId,
    templateId: template.id,
    content: isRecorderKnown
      ? content
      : {
          ...content,
          opening: { ...opening, recorder: { memberId: null, name: entry.paperWrittenBy, position: '' } },
        },
  })
}

/**
 * Reported as not held, and held in the end: what happened is what the minutes say, on whatever day it was. Whoever
 * opens holds the cell already.
 */
async function heldAfterAll(tx: Tx, meeting: Meeting) {
  await assertNotOpened(tx, meeting)
  await tx
    .update(meetings)
    .set({
      state: meeting.plannedOn ? 'registered' : 'open',
      notHeldReason: null,
      version: sql`${meetings.version} + 1`,
    })
    .where(eq(meetings.id, meeting.id))
}
