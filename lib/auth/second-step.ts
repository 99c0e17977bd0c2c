import 'server-only'
import { and, arrayContains, eq, lt, sql } from 'drizzle-orm'
import { byKey, type Db, type Tx } from '@/db/client'
import { secondSteps } from '@/db/schema'
import { RuleError } from '@/lib/core/errors'
import { log } from '@/lib/core/log'
import { sealingFor, sealOf } from '@/lib/core/sealing'
import { brief } from './brief'
import type { origin } from './device'
import { tagOf } from './passwords'
import { countedGuess } from './throttle-store'
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

/**
 * Wrong codes count under a key of their own: the right password, which clears the other, must not give whoever knows
 * it fresh guesses.
 */
export const guessCode = (
  accountId: number,
  { deviceKey, address }: Awaited<ReturnType<typeof origin>>,
  code: string,
) =>
  countedGuess([`code:${accountId}@${deviceKey}`, `address:${address}@${deviceKey}`], () =>
    takeCode(accountId, code),
  )

export const wrongCode = () =>
  new RuleError(
    'Mã chưa đúng hoặc đã dùng rồi. Đồng chí chờ ứng dụng hiện mã mới rồi nhập lại; vẫn không được thì xem giờ của điện thoại có đúng không.',
    'code',
  )

/** Takes a code for good: one of the app whose step lies after the last, or a recovery code not used before. */
async function takeCode(accountId: number, code: string): Promise<'app' | 'recovery' | undefined> {
  const mine = eq(secondSteps.accountId, accountId)
  const [held] = await byKey.select({ secret: secondSteps.secret }).from(secondSteps).where(mine)
  const secret = held && secretSealing.open(held.secret)
  if (held && secret === undefined) {
    log('fault', {
      action: 'secondStep.code',
      account: accountId,
      error: 'sealed with another NEXTAUTH_SECRET',
    })
    throw new RuleError(
      'Máy chủ đã đổi khóa nên không kiểm được mã nào của đồng chí. Đồng chí liên hệ quản trị hệ thống để tắt xác nhận hai bước.',
      'code',
    )
  }
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
