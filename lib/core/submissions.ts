import 'server-only'
import { createHash } from 'node:crypto'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { submissions } from '@/db/schema'
import { showInstant } from './dates'
import { AlreadyRecorded, RuleError } from './errors'
import type { Done } from './form-state'

type Claim = { key: string; accountId: number; action: string; inputHash: string }

/**
 * Takes the form's key in the transaction of the work. A second sending of the same form waits for the first and
 * gets its answer; the same key with other content is refused.
 */
export async function claim(tx: Tx, claimed: Claim): Promise<Done | undefined> {
  const [mine] = await tx
    .insert(submissions)
    .values({ ...claimed, result: {} })
    .onConflictDoNothing()
    .returning()
  if (mine) return undefined
  const [before] = await tx.select().from(submissions).where(eq(submissions.key, claimed.key))
  const isSame =
    before?.accountId === claimed.accountId &&
    before.action === claimed.action &&
    before.inputHash === claimed.inputHash
  if (!isSame)
    throw new RuleError('Biểu mẫu này đã được gửi với nội dung khác; đồng chí tải lại trang rồi nhập lại.')
  return before.result as Done
}

/** The key of the words themselves, beside that of each form they come in. */
function keyOfWords({ action, inputHash }: Claim) {
  const hash = createHash('sha256').update(`${action} ${inputHash}`).digest('hex')
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/**
 * Of what makes a new row nothing else keeps apart: the same words within a day, from a form opened twice, are asked
 * about. Two sent at once wait for each other here as in `claim`.
 */
export async function claimWords(tx: Tx, claimed: Claim, isMeantAgain: boolean): Promise<string> {
  const key = keyOfWords(claimed)
  const [first] = await tx
    .insert(submissions)
    .values({ ...claimed, key, result: {} })
    .onConflictDoNothing()
    .returning({ key: submissions.key })
  if (first) return key
  const [before] = await tx
    .select({
      accountId: submissions.accountId,
      result: submissions.result,
      at: submissions.createdAt,
      isRecent: sql<boolean>`${submissions.createdAt} > now() - interval '1 day'`,
    })
    .from(submissions)
    .where(eq(submissions.key, key))
    .for('no key update')
  if (before?.isRecent && !isMeantAgain)
    throw new AlreadyRecorded(
      `${before.accountId === claimed.accountId ? 'Đồng chí' : 'Người khác'} vừa ghi đúng nội dung này rồi, lúc ${showInstant(before.at)}, nên lần này chưa ghi thêm.`,
      (before.result as Done).goTo,
    )
  await tx
    .update(submissions)
    .set({ accountId: claimed.accountId, createdAt: sql`now()` })
    .where(eq(submissions.key, key))
  return key
}

export async function remember(tx: Tx, keys: string[], result: Done) {
  await tx.update(submissions).set({ result }).where(inArray(submissions.key, keys))
}
