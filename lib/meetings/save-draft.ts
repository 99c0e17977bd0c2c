import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { minutes } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { RuleError, StaleError } from '@/lib/core/errors'
import { id, version } from '@/lib/core/fields'
import type { Settings } from '@/lib/core/settings'
import { type Attendee, minutesContent } from './content'
import { contentOf } from './content-of'
import type { Flat } from './draft'
import { withGuestPosts } from './guest-posts'
import { type LockedMinutes, lockMinutes } from './load'
import { withOwnPosts } from './own-posts'
import { assertMayWrite, penOf } from './pen'
import { flatDraft, readDraft } from './read-draft'
import { registerOn } from './register'
import { withSubjectFacts } from './subject-facts'

/** What the page's form and the autosave both do; the wrapper checks who may. */
export const saveSpec = {
  permission: 'minutes.write' as const,
  input: z.object({ minutesId: id(), draftVersion: version(), draft: flatDraft }),
  load: (tx: Tx, { minutesId }: { minutesId: number }) => lockMinutes(tx, minutesId),
  run: async (its: {
    tx: Tx
    viewer: Viewer
    thing: LockedMinutes
    input: { draftVersion: number; draft: Flat }
    today: Day
    settings: Settings
  }) => ({ detail: await saveDraft(its) }),
}

export type Saved = { version: number; savedAt: string; fields: Record<string, string> }

export async function saveDraft({
  tx,
  viewer,
  thing,
  input,
  today,
  settings,
}: Parameters<typeof saveSpec.run>[0]): Promise<Saved> {
  if (thing.status !== 'draft') throw new RuleError('Biên bản đã hoàn tất nên không sửa được nữa.')
  await assertMayWrite(tx, thing, viewer, settings)
  const result = readDraft(input.draft, today)
  if ('refused' in result) {
    const [[field, message] = ['', 'Nội dung gửi lên chưa đúng.']] = Object.entries(result.refused)
    throw new RuleError(message, field)
  }
  const attendance = await withFacts(tx, thing, result.read.content.attendance, today)
  const content = {
    ...result.read.content,
    opening: withOwnPosts({ opening: result.read.content.opening, attendance }),
    attendance,
    subjects: await withSubjectFacts(
      tx,
      thing,
      () => contentOf(thing.content).subjects,
      result.read.content.subjects,
    ),
    guests: await withGuestPosts(
      tx,
      viewer,
      thing,
      result.read.content.guests,
      result.read.content.opening.heldOn ?? today,
    ),
  }
  const isStale = input.draftVersion !== thing.draftVersion
  const isRepeat =
    isStale &&
    thing.savedBy === viewer.accountId &&
    JSON.stringify(contentOf(thing.content)) === JSON.stringify(content)
  if (isStale && !isRepeat) throw new StaleError()
  const [saved] = await tx
    .update(minutes)
    .set({
      ...penOf(thing, viewer),
      savedAt: sql`now()`,
      ...(isRepeat ? {} : { content, version: thing.draftVersion + 1, savedBy: viewer.accountId }),
    })
    .where(eq(minutes.id, thing.id))
    .returning({ version: minutes.version, savedAt: minutes.savedAt })
  return {
    version: saved?.version ?? thing.draftVersion,
    savedAt: (saved?.savedAt ?? new Date()).toISOString(),
    fields: result.read.fields,
  }
}

/** The parts of the saved draft that a saving needs; reading all of it would cost more than the saving. */
const rollBefore = minutesContent.pick({ attendance: true, opening: true })

/** Names, standing and exemptions of registered members are the register's, whatever the page sent. */
async function withFacts(
  tx: Tx,
  { orgId, kind, content }: LockedMinutes,
  sent: Attendee[],
  today: Day,
): Promise<Attendee[]> {
  const before = rollBefore.parse(content)
  const known = new Map(before.attendance.map((row) => [row.memberId, row]))
  const isNew = sent.some(({ memberId }) => memberId !== null && !known.has(memberId))
  const register = isNew ? await registerOn(tx, orgId, before.opening.heldOn ?? today, kind) : []
  const facts = new Map([...before.attendance, ...register].map((row) => [row.memberId, row]))
  return sent.flatMap((row) => {
    if (row.memberId === null) return [{ ...row, isExempt: false, isElsewhere: false, isSuspended: false }]
    const fact = facts.get(row.memberId)
    if (!fact) return []
    const { name, position, standing, isExempt, isElsewhere, isSuspended } = fact
    return [{ ...row, name, position, standing, isExempt, isElsewhere, isSuspended }]
  })
}
