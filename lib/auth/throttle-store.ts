import 'server-only'
import { and, count, gt, inArray, max, notInArray, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { signInFailures } from '@/db/schema'
import { RuleError } from '@/lib/core/errors'
import { getSettings } from '@/lib/core/settings'
import { waitAfter } from './throttle'

const WINDOW = sql`now() - interval '15 minutes'`

/**
 * Counts a guess before it is checked, so that guesses sent side by side count as well; a right one is forgotten
 * afterwards. Whoever must wait is told how long, and the refused guess does not lengthen the wait.
 */
export async function attempt(keys: string[]) {
  const mine = await db
    .insert(signInFailures)
    .values(keys.map((key) => ({ key })))
    .returning({ id: signInFailures.id })
  const ids = mine.map(({ id }) => id)
  const rows = await db
    .select({ key: signInFailures.key, failures: count(), last: max(signInFailures.at) })
    .from(signInFailures)
    .where(
      and(
        inArray(signInFailures.key, keys),
        notInArray(signInFailures.id, ids),
        gt(signInFailures.at, WINDOW),
      ),
    )
    .groupBy(signInFailures.key)
  const { guessesBeforeDelay, addressGuessesBeforeDelay, longestDelaySeconds } = await getSettings()
  const waits = rows.map(({ key, failures, last }) => {
    const passed = last ? (Date.now() - last.getTime()) / 1000 : Number.POSITIVE_INFINITY
    const free = key.startsWith('address:') ? addressGuessesBeforeDelay : guessesBeforeDelay
    return Math.ceil(waitAfter(failures, { guessesBeforeDelay: free, longestDelaySeconds }) - passed)
  })
  const seconds = Math.max(0, ...waits)
  if (seconds === 0) return
  await db.delete(signInFailures).where(inArray(signInFailures.id, ids))
  throw new RuleError(
    `Đã nhập sai nhiều lần. Đồng chí chờ ${seconds} giây rồi nhập lại; tài khoản không bị khóa.`,
  )
}

export const forget = (keys: string[]) => db.delete(signInFailures).where(inArray(signInFailures.key, keys))
