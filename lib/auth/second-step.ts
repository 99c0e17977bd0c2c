import 'server-only'
import { and, arrayContains, eq, lt, sql } from 'drizzle-orm'
import { byKey, type Db, type Tx } from '@/db/client'
import { secondSteps } from '@/db/schema'
import { sealingFor, sealOf } from '@/lib/core/sealing'
import { brief } from './brief'
import { tagOf } from './slip'
import { stepOf } from './totp'

const PATH = '/sign-in'
const waiting = brief('portal-code', 'sign-in code')

/** The password was right; the code is still to come. No session yet, only who may type one. */
export const keepWaiting = (account: { id: number; passwordHash: string }) =>
  waiting.keep(PATH, { accountId: account.id, tag: tagOf(account.passwordHash) })
export const endWaiting = () => waiting.drop(PATH)

/** Whose code is awaited in this browser, and of which password; undefined after ten minutes. */
export async function readWaiting() {
  const token = await waiting.read()
  return typeof token?.accountId === 'number' ? { accountId: token.accountId, tag: token.tag } : undefined
}

export const secretSealing = sealingFor('second step')
export const recoverySeal = (accountId: number, code: string) => sealOf('recovery', `${accountId}:${code}`)

/** Takes a code for good: one of the app whose step lies after the last, or a recovery code not used before. */
export async function takeCode(accountId: number, code: string): Promise<'app' | 'recovery' | undefined> {
  const mine = eq(secondSteps.accountId, accountId)
  const [held] = await byKey.select({ secret: secondSteps.secret }).from(secondSteps).where(mine)
  const secret = held && secretSealing.open(held.secret)
  // The codes go by the time it is: the day of a demonstration moves nothing here.
  const step = secret ? stepOf(secret, code, Date.now()) : undefined
  if (step !== undefined) {
    const taken = await byKey
      .update(secondSteps)
      .set({ lastStep: step })
      .where(and(mine, lt(secondSteps.lastStep, step)))
      .returning({ id: secondSteps.accountId })
    return taken.length > 0 ? 'app' : undefined
  }
  const seal = recoverySeal(accountId, code)
  const taken = await byKey
    .update(secondSteps)
    .set({ recoverySeals: sql`array_remove(${secondSteps.recoverySeals}, ${seal})` })
    .where(and(mine, arrayContains(secondSteps.recoverySeals, [seal])))
    .returning({ id: secondSteps.accountId })
  return taken.length > 0 ? 'recovery' : undefined
}

/** Tắt xác nhận hai bước; says whether there was one. */
export async function removeSecondStep(from: Db | Tx, accountId: number) {
  const removed = await from
    .delete(secondSteps)
    .where(eq(secondSteps.accountId, accountId))
    .returning({ id: secondSteps.accountId })
  return removed.length > 0
}
