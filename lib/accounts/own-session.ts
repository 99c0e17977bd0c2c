import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { auditEntries, sessions } from '@/db/schema'
import type { Session } from '@/lib/auth/session'
import { ownEntry } from '@/lib/core/action-log'
import { NotFound } from '@/lib/core/errors'

/** Only a session of the same account: any other is not found. */
export async function closeOwnSession({ viewer }: Session, sessionId: string) {
  await db.transaction(async (tx) => {
    const closed = await tx
      .update(sessions)
      .set({ revokedAt: sql`now()` })
      .where(
        and(eq(sessions.id, sessionId), eq(sessions.accountId, viewer.accountId), isNull(sessions.revokedAt)),
      )
      .returning({ id: sessions.id })
    if (closed.length === 0) throw new NotFound()
    await tx.insert(auditEntries).values(ownEntry('sessions.end', viewer.accountId))
  })
}

/** Đang làm việc cho: one of the grants held; it widens nothing. */
export async function switchGrantTo({ id, held }: Session, grantId: number) {
  if (!held.some((grant) => grant.id === grantId)) throw new NotFound()
  await db.update(sessions).set({ grantId }).where(eq(sessions.id, id))
}
