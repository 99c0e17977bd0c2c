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
import { type Attendee, type MinutesContent, minutesContent } from './content'
import { contentOf } from './content-of'
import type { Flat } from './draft'
import { withGuestPosts } from './guest-posts'
import { type LockedMinutes, lockMinutes } from './load'
import { withOwnPosts } from './own-posts'
import { assertMayWrite, penOf } from './pen'
import { draftPart, flatDraft, readDraft } from './read-draft'
import { registerOn } from './register'
import { withSubjectFacts } from './subject-facts'

type Part = keyof MinutesContent

/** What the page's form and the autosave both do; the wrapper checks who may. */
export const saveSpec = {
  permission: 'minutes.write' as const,
  input: z.object({
    minutesId: id(),
    draftVersion: version(),
    draft: flatDraft,
    /** Only these parts were sent; all of them where nothing is said. */
    parts: z.array(draftPart).optional(),
  }),
  load: (tx: Tx, { minutesId }: { minutesId: number }) => lockMinutes(tx, minutesId),
  run: async (its: {
    tx: Tx
    viewer: Viewer
    thing: LockedMinutes
    input: { draftVersion: number; draft: Flat; parts?: Part[] | undefined }
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
  const sent = partsOf(result.read.content, input.parts)
  const content = await withRegisters(tx, viewer, thing, sent, today)
  const isStale = input.draftVersion !== thing.draftVersion
  // Parts alone do not tell whether the rest is still what the page shows: a repeated one is put together by the page.
  const isRepeat =
    isStale &&
    !input.parts &&
    thing.savedBy === viewer.accountId &&
    JSON.stringify(contentOf(thing.content)) === JSON.stringify(content)
  if (isStale && !isRepeat) throw new StaleError()
  const [saved] = await tx
    .update(minutes)
    .set({
      ...penOf(thing, viewer),
      savedAt: sql`now()`,
      ...(isRepeat
        ? {}
        : {
            // Every part has a value, so that one taken out replaces what was there.
            content: input.parts ? sql`${minutes.content} || ${JSON.stringify(content)}::jsonb` : content,
            version: thing.draftVersion + 1,
            savedBy: viewer.accountId,
          }),
    })
    .where(eq(minutes.id, thing.id))
    .returning({ version: minutes.version, savedAt: minutes.savedAt })
  return {
    version: saved?.version ?? thing.draftVersion,
    savedAt: (saved?.savedAt ?? new Date()).toISOString(),
    fields: result.read.fields,
  }
}

const partsOf = (content: MinutesContent, parts: Part[] | undefined): Partial<MinutesContent> =>
  parts ? Object.fromEntries(parts.map((part) => [part, content[part]])) : content

/** What was sent, with what the registers know of the people in it: names of one part fill in posts of another. */
async function withRegisters(
  tx: Tx,
  viewer: Viewer,
  thing: LockedMinutes,
  sent: Partial<MinutesContent>,
  today: Day,
): Promise<Partial<MinutesContent>> {
  const { opening, attendance, guests, subjects } = sent
  return {
    ...sent,
    ...((opening || attendance || guests) && (await people(tx, viewer, thing, sent, today))),
    ...(subjects && {
      subjects: await withSubjectFacts(tx, thing, () => contentOf(thing.content).subjects, subjects),
    }),
  }
}

/** The parts of the saved draft that a saving needs; reading all of it would cost more than the saving. */
const peopleBefore = minutesContent.pick({ opening: true, attendance: true, guests: true })
type People = z.output<typeof peopleBefore>

async function people(
  tx: Tx,
  viewer: Viewer,
  thing: LockedMinutes,
  sent: Partial<People>,
  today: Day,
): Promise<People> {
  const before = peopleBefore.parse(thing.content)
  const { opening, guests } = { ...before, ...sent }
  const attendance = sent.attendance
    ? await withFacts(tx, thing, before, sent.attendance, today)
    : before.attendance
  return {
    opening: withOwnPosts({ opening, attendance }),
    attendance,
    guests: await withGuestPosts(tx, viewer, thing, guests, opening.heldOn ?? today),
  }
}

/** Names, standing and exemptions of registered members are the register's, whatever the page sent. */
async function withFacts(
  tx: Tx,
  { orgId, kind }: LockedMinutes,
  before: People,
  sent: Attendee[],
  today: Day,
): Promise<Attendee[]> {
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
