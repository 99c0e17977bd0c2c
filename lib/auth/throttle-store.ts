import 'server-only'
import { and, count, eq, gt, max, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { signInFailures } from '@/db/schema'
import { RuleError } from '@/lib/core/errors'
import { getSettings } from '@/lib/core/settings'
import { verifyPassword } from './passwords'
import { limitsFor, waitAfter, waitInWords } from './throttle'

/** Whose password is guessed, then further keys the guess counts under (the address it came from). */
type Keys = [whose: string, ...others: string[]]

/**
 * Whether the password is right. Guesses at one account are checked one after another, so that those sent side by
 * side count in full; only wrong ones count, so that a whole office may sign in at the same moment. Of several
 * processes each lets through one more guess at most.
 */
export const checkPassword = (keys: Keys, stored: string | undefined, password: string) =>
  oneByOne(keys[0], () =>
    verifyPassword(stored, password, async (check) => {
      await assertNoWait(keys)
      const isRight = await check()
      // Counted before the turn ends, so that the next guess already sees it.
      // The right password of one account says nothing for the others that were guessed at from the same address.
      if (isRight) await db.delete(signInFailures).where(eq(signInFailures.key, keys[0]))
      else await db.insert(signInFailures).values(keys.map((key) => ({ key })))
      return isRight
    }),
  )

/** The same for guessing at something else: what `look` does not find counts as a wrong guess. */
export const countedGuess = <Found>(keys: Keys, look: () => Promise<Found | undefined>) =>
  oneByOne(keys[0], async () => {
    await assertNoWait(keys, '')
    const found = await look()
    if (found === undefined) await db.insert(signInFailures).values(keys.map((key) => ({ key })))
    return found
  })

/** Whoever must wait is told how long, and the refused guess does not lengthen the wait. */
async function assertNoWait(keys: Keys, comfort = '; tài khoản không bị khóa') {
  const settings = await getSettings()
  const limits = new Map(keys.map((key) => [key, limitsFor(key, settings)]))
  const rows = await db
    .select({ key: signInFailures.key, failures: count(), last: max(signInFailures.at) })
    .from(signInFailures)
    .where(
      or(
        ...[...limits].map(([key, { windowMinutes }]) =>
          and(
            eq(signInFailures.key, key),
            gt(signInFailures.at, sql`now() - make_interval(mins => ${windowMinutes}::int)`),
          ),
        ),
      ),
    )
    .groupBy(signInFailures.key)
  const waits = rows.map(({ key, failures, last }) => {
    const passed = last ? (Date.now() - last.getTime()) / 1000 : Number.POSITIVE_INFINITY
    const limit = limits.get(key)
    return limit ? Math.ceil(waitAfter(failures, limit) - passed) : 0
  })
  const seconds = Math.max(0, ...waits)
  if (seconds > 0)
    throw new RuleError(`Đã nhập sai nhiều lần. Đồng chí chờ ${waitInWords(seconds)} rồi nhập lại${comfort}.`)
}

const last = new Map<string, Promise<unknown>>()

async function oneByOne<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const mine = (last.get(key) ?? Promise.resolve()).then(work, work)
  last.set(key, mine)
  try {
    return await mine
  } finally {
    if (last.get(key) === mine) last.delete(key)
  }
}
