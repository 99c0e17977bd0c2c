import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { submissions } from '@/db/schema'
import { RuleError } from './errors'
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

export async function remember(tx: Tx, key: string, result: Done) {
  await tx.update(submissions).set({ result }).where(eq(submissions.key, key))
}
