import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accounts, minutes } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { timeOf } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import type { Settings } from '@/lib/core/settings'
import type { LockedMinutes } from './load'
import { isTaken } from './rules/pen'

/** Somebody else is writing. Nothing is saved and nothing is lost: the page keeps what was typed and says who. */
export class TakenError extends RuleError {
  readonly by: string
  readonly since: Date

  constructor(by: string, since: Date) {
    super(
      `Đồng chí ${by} đang ghi biên bản này từ lúc ${timeOf(since)} nên chưa lưu. Những gì đồng chí nhập vẫn còn ở đây; đồng chí mở lại trang ở thẻ khác, bấm "Nhận ghi biên bản" rồi lưu lại.`,
    )
    this.by = by
    this.since = since
  }
}

type Pen = Pick<LockedMinutes, 'id' | 'status' | 'writerId' | 'writerSince' | 'writerIdle'>

export async function assertMayWrite(tx: Tx, thing: Pen, viewer: Viewer, { writerMinutes }: Settings) {
  if (!isTaken(thing, viewer.accountId, writerMinutes)) return
  const [writer] = await tx
    .select({ name: accounts.fullName })
    .from(accounts)
    .where(eq(accounts.id, thing.writerId ?? 0))
  throw new TakenError(writer?.name ?? 'khác', thing.writerSince ?? new Date())
}

/** The pen in the writer's hand, with a fresh sign of life: part of every save, so that saving costs no more. */
export const penOf = ({ writerId }: Pen, viewer: Viewer) => ({
  writerId: viewer.accountId,
  writerSeenAt: sql`now()`,
  ...(writerId === viewer.accountId ? {} : { writerSince: sql`now()` }),
})

/** A sign of life of the one who writes; taking over from another happens only when asked for. */
export async function holdPen(
  { tx, thing, viewer, settings }: { tx: Tx; thing: Pen; viewer: Viewer; settings: Settings },
  isTakeover: boolean,
) {
  if (thing.status !== 'draft') throw new RuleError('Biên bản đã hoàn tất nên không sửa được nữa.')
  if (!isTakeover) await assertMayWrite(tx, thing, viewer, settings)
  await tx.update(minutes).set(penOf(thing, viewer)).where(eq(minutes.id, thing.id))
  return { takenFrom: thing.writerId }
}
