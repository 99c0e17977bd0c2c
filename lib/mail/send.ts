import 'server-only'
import { and, asc, eq, inArray, lt, lte, sql } from 'drizzle-orm'
import { byKey, type Db, type Tx } from '@/db/client'
import { digests, feedbackItems, guidanceQuestions, meetings, notices } from '@/db/schema'
import { businessDayIn } from '@/lib/core/settings'
import { ofItem, ofMeeting, ofQuestion, shown, toldColumns } from '@/lib/notices/shown'
import { loadMail, type MailServer } from './config'
import { digestLetter } from './letter'
import { planDigests } from './plan'
import { readerOf } from './reader'
import { isOfServer, MOST_TRIES, type Problem, pauseAfter } from './rules'
import { MailError, sendLetter } from './transport'

let isRunning = false

/** Puts together and sends what is due. Without a mail server nothing is asked or done. */
export async function runMail(now = new Date()) {
  if (isRunning) return
  isRunning = true
  try {
    const server = await loadMail(byKey)
    if (!server) return
    await planDigests(now)
    for (let digest = await takeDigest(); digest; digest = await takeDigest()) await sendOne(server, digest)
  } finally {
    isRunning = false
  }
}

/** The oldest that is due and that nobody else is taking. Its next attempt is set before this one begins: if the process ends in the middle, that one repeats it, under the same Message-ID. */
export async function takeDigest() {
  return byKey.transaction(async (tx) => {
    const [found] = await tx
      .select({
        id: digests.id,
        accountId: digests.accountId,
        day: digests.day,
        messageId: digests.messageId,
        tries: digests.tries,
      })
      .from(digests)
      .where(and(eq(digests.state, 'waiting'), lte(digests.nextTryAt, sql`now()`)))
      .orderBy(asc(digests.id))
      .limit(1)
      .for('no key update', { skipLocked: true })
    if (!found) return undefined
    const tries = found.tries + 1
    await tx
      .update(digests)
      .set({ tries, nextTryAt: sql`now() + make_interval(mins => ${pauseAfter(tries)}::int)` })
      .where(eq(digests.id, found.id))
    return { ...found, tries }
  })
}
type Taken = NonNullable<Awaited<ReturnType<typeof takeDigest>>>

/** The letter as it is true now: what has gone out of reach or was seen meanwhile is left out. */
export const letterOf = ({ id, accountId, day, messageId }: Taken) =>
  byKey.transaction(async (tx) => {
    const reader = await readerOf(tx, accountId, await businessDayIn(tx))
    if (!reader) return undefined
    const lines = await tx
      .select(toldColumns)
      .from(notices)
      .leftJoin(feedbackItems, ofItem)
      .leftJoin(meetings, ofMeeting)
      .leftJoin(guidanceQuestions, ofQuestion)
      .where(and(eq(notices.digestId, id), eq(notices.isSeen, false), shown(reader.viewer)))
      .orderBy(asc(notices.id))
    const { address: to, fullName } = reader
    return lines.length === 0 ? undefined : digestLetter({ to, fullName, day, messageId, lines })
  })

async function sendOne(server: MailServer, digest: Taken) {
  const letter = await letterOf(digest)
  if (!letter) return finish(digest.id, { state: 'dropped' })
  try {
    await sendLetter(server, letter)
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    return fail(digest, error.problem)
  }
  await finish(digest.id, { state: 'sent', sentAt: sql`now()`, problem: null })
}

const finish = (
  id: number,
  set: Parameters<ReturnType<typeof byKey.update<typeof digests>>['set']>[0],
  on: Db | Tx = byKey,
) =>
  on
    .update(digests)
    .set(set)
    .where(and(eq(digests.id, id), eq(digests.state, 'waiting')))

/** Tried again later, given up in the end – what it told goes into the next day's; a server that does not answer is not asked for every other letter too. */
async function fail({ id, tries }: Taken, problem: Problem) {
  if (tries < MOST_TRIES) await finish(id, { problem })
  else
    await byKey.transaction(async (tx) => {
      await finish(id, { problem, state: 'failed' }, tx)
      await tx.update(notices).set({ digestId: null }).where(eq(notices.digestId, id))
    })
  if (!isOfServer(problem)) return
  const until = sql`now() + make_interval(mins => ${pauseAfter(tries)}::int)`
  await byKey
    .update(digests)
    .set({ nextTryAt: until, problem })
    .where(and(inArray(digests.state, ['waiting']), lt(digests.nextTryAt, until)))
}
