import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, gte, inArray, isNull, notExists, sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { digests, feedbackItems, guidanceQuestions, mailChoices, meetings, notices } from '@/db/schema'
import { addDays, type Day, timeOf } from '@/lib/core/dates'
import { env } from '@/lib/core/env'
import { dayFrom, settingsIn } from '@/lib/core/settings'
import { loadHolidays } from '@/lib/feedback/holidays'
import { ofItem, ofMeeting, ofQuestion, shown } from '@/lib/notices/shown'
import { readerOf } from './reader'
import { isDigestTime } from './rules'

/** What waited longer, while no mail server was set, is no news any more. */
const NEWS_DAYS = 14

const waitsForMail = (today: Day) =>
  and(
    eq(notices.isForMail, true),
    isNull(notices.digestId),
    eq(notices.isSeen, false),
    gte(notices.raisedOn, addDays(today, -NEWS_DAYS)),
  )

/** Puts together today's digests of those who have none yet and something new; none for whom there is nothing. */
export async function planDigests(now: Date) {
  const settings = await settingsIn(byKey)
  const today = dayFrom(settings)
  const holidays = await loadHolidays(byKey)
  if (!isDigestTime({ today, time: timeOf(now), hour: settings.digestHour }, holidays)) return
  const waiting = await byKey
    .selectDistinct({ accountId: notices.accountId })
    .from(notices)
    .innerJoin(
      mailChoices,
      and(eq(mailChoices.accountId, notices.accountId), eq(mailChoices.isConfirmed, true)),
    )
    .where(
      and(
        waitsForMail(today),
        notExists(
          byKey
            .select({ one: sql`1` })
            .from(digests)
            .where(and(eq(digests.accountId, notices.accountId), eq(digests.day, today))),
        ),
      ),
    )
  for (const { accountId } of waiting) await planOne(accountId, today)
}

/** The digest and what goes into it, together; whoever comes second finds the day taken. */
async function planOne(accountId: number, day: Day) {
  await byKey.transaction(async (tx) => {
    const reader = await readerOf(tx, accountId, day)
    if (!reader) return
    const found = await tx
      .select({ id: notices.id })
      .from(notices)
      .leftJoin(feedbackItems, ofItem)
      .leftJoin(meetings, ofMeeting)
      .leftJoin(guidanceQuestions, ofQuestion)
      .where(and(shown(reader.viewer), waitsForMail(day), inArray(sql`${notices.kind}::text`, reader.kinds)))
    if (found.length === 0) return
    const messageId = `<${randomUUID()}@${new URL(env.publicUrl).hostname}>`
    const [made] = await tx
      .insert(digests)
      .values({ accountId, day, messageId })
      .onConflictDoNothing()
      .returning({ id: digests.id })
    if (!made) return
    const ids = found.map(({ id }) => id)
    await tx.update(notices).set({ digestId: made.id }).where(inArray(notices.id, ids))
  })
}
