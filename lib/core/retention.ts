import 'server-only'
import { lt, not, or, sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { keptForms, sessions, signInFailures, submissions } from '@/db/schema'
import { isFresh } from './kept-forms'
import { seldom } from './seldom'

const HOUR = 3_600_000
const daysAgo = (days: number) => sql`now() - make_interval(days => ${days}::int)`

/**
 * What only served the moment goes: addresses and devices of sessions that ended, failed sign-ins longer ago than they
 * can count, answers kept for forms sent twice, words nobody came back for. Who signed in when stays in the log.
 */
export async function purgeOld() {
  await byKey
    .delete(sessions)
    .where(or(lt(sessions.expiresAt, daysAgo(90)), lt(sessions.revokedAt, daysAgo(90))))
  await byKey.delete(signInFailures).where(lt(signInFailures.at, daysAgo(2)))
  await byKey.delete(keptForms).where(not(isFresh))
  await byKey.delete(submissions).where(lt(submissions.createdAt, daysAgo(30)))
}

export const purge = seldom('purge.failed', purgeOld, HOUR)
