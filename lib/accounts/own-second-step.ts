import 'server-only'
import { and, arrayOverlaps, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { auditEntries, secondSteps } from '@/db/schema'
import { brief } from '@/lib/auth/brief'
import { origin } from '@/lib/auth/device'
import { guessCode, recoverySeal, removeSecondStep, secretSealing, wrongCode } from '@/lib/auth/second-step'
import type { Session } from '@/lib/auth/session'
import { newSecret, stepOf } from '@/lib/auth/totp'
import { ownEntry } from '@/lib/core/action-log'
import { RuleError } from '@/lib/core/errors'
import { revokeOtherSessions } from './load'
import { oneTimePassword } from './one-time-password'
import { ownAccount } from './own-password'

const PATH = '/account/two-step'
const RECOVERY_CODES = 10
const setup = brief('portal-setup', 'second step setup')
const printing = brief('portal-recovery', 'recovery codes')

/** A fresh secret stays in this browser until a code shows that the phone holds it. */
export const beginSecondStep = ({ viewer }: Session) =>
  setup.keep(PATH, { accountId: viewer.accountId, secret: newSecret() })

export async function readNewSecret(accountId: number) {
  const token = await setup.read()
  return token?.accountId === accountId && typeof token.secret === 'string' ? token.secret : undefined
}

/** Every session opened with the password alone ends, except the one at hand. */
export async function switchOnSecondStep(session: Session, code: string) {
  const { accountId } = session.viewer
  const secret = await readNewSecret(accountId)
  if (!secret) throw new RuleError('Đã quá 10 phút. Đồng chí tải lại trang rồi làm lại từ đầu.')
  const lastStep = stepOf(secret, code, Date.now())
  if (lastStep === undefined)
    throw new RuleError(
      'Mã chưa đúng. Đồng chí chờ ứng dụng hiện mã mới rồi nhập lại; vẫn không được thì xem giờ của điện thoại có đúng không.',
      'code',
    )
  const codes = newCodes()
  await db.transaction(async (tx) => {
    const [made] = await tx
      .insert(secondSteps)
      .values({
        ...{ accountId, lastStep, secret: secretSealing.seal(secret) },
        recoverySeals: sealsOf(accountId, codes),
      })
      .onConflictDoNothing()
      .returning({ accountId: secondSteps.accountId })
    if (!made) throw new RuleError('Xác nhận hai bước đã bật từ trước.')
    await revokeOtherSessions(tx, session)
    await tx.insert(auditEntries).values(ownEntry('secondStep.on', accountId))
  })
  await setup.drop(PATH)
  await keepForPrinting(accountId, codes)
}

/** The password alone, which others may know, neither switches the second step off nor makes new codes. */
export async function takeOwnCode(session: Session, code: string) {
  const { id, loginName } = await ownAccount(session)
  if (!(await guessCode(id, await origin(loginName), code))) throw wrongCode()
}

/** New recovery codes; the old ones are of no use any more. */
export async function renewRecoveryCodes({ viewer: { accountId } }: Session) {
  const codes = newCodes()
  await db.transaction(async (tx) => {
    const renewed = await tx
      .update(secondSteps)
      .set({ recoverySeals: sealsOf(accountId, codes) })
      .where(eq(secondSteps.accountId, accountId))
      .returning({ accountId: secondSteps.accountId })
    if (renewed.length === 0) throw new RuleError('Xác nhận hai bước đang tắt.')
    await tx.insert(auditEntries).values(ownEntry('secondStep.codes', accountId))
  })
  await keepForPrinting(accountId, codes)
}

export const switchOffSecondStep = ({ viewer: { accountId } }: Session) =>
  db.transaction(async (tx) => {
    if (await removeSecondStep(tx, accountId))
      await tx.insert(auditEntries).values(ownEntry('secondStep.off', accountId))
  })

const newCodes = () => Array.from({ length: RECOVERY_CODES }, oneTimePassword)
/** As they come back when typed: without the dashes. */
const sealsOf = (accountId: number, codes: string[]) =>
  codes.map((code) => recoverySeal(accountId, code.replaceAll('-', '')))

const keepForPrinting = (accountId: number, codes: string[]) =>
  printing.keep(PATH, { accountId, codes: codes.join(' ') })

/** The recovery codes to print, in the browser that asked for them, for ten minutes and while they are of use. */
export async function readRecoveryCodes(accountId: number) {
  const token = await printing.read()
  if (token?.accountId !== accountId || typeof token.codes !== 'string') return []
  const codes = token.codes.split(' ')
  const inUse = await db
    .select({ accountId: secondSteps.accountId })
    .from(secondSteps)
    .where(
      and(
        eq(secondSteps.accountId, accountId),
        arrayOverlaps(secondSteps.recoverySeals, sealsOf(accountId, codes)),
      ),
    )
  return inUse.length > 0 ? codes : []
}
