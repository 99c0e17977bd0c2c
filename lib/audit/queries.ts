import 'server-only'
import { and, desc, eq, ilike, inArray, lt, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { accounts, auditEntries } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { contains } from '@/lib/core/search'
import type { AuditFilter } from './input'
import { INSPECTION } from './rooms'
import { actionsSaying } from './words'

const escaped = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** The audit log in reach, newest first. */
export async function listAudit(viewer: Viewer, { q, outcome, by, after }: AuditFilter) {
  const before = typeof after?.[0] === 'number' ? after[0] : undefined
  const rows = await db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      who: accounts.fullName,
      action: auditEntries.action,
      subject: auditEntries.subject,
      outcome: auditEntries.outcome,
      detail: auditEntries.detail,
      insteadOf: sql<string | null>`${auditEntries.detail}->>'insteadOf'`,
      hash: auditEntries.hash,
      /** A reading by a decision that was answered "not found". */
      isNotFound: sql<boolean>`${auditEntries.action} = ${INSPECTION} and exists (
        select from audit_entries n where n.subject = ${auditEntries.subject} and n.id > ${auditEntries.id}
        and n.action = ${INSPECTION} and n.detail->>'asked' = ${auditEntries.id}::text)`,
    })
    .from(auditEntries)
    .leftJoin(accounts, eq(accounts.id, auditEntries.accountId))
    .where(
      and(
        scope(viewer, 'audit.read', { path: auditEntries.orgPath }),
        outcome && eq(auditEntries.outcome, outcome),
        by && eq(auditEntries.action, INSPECTION),
        q
          ? or(
              ilike(auditEntries.action, escaped(q)),
              inArray(auditEntries.action, actionsSaying(q)),
              eq(auditEntries.subject, q),
              contains(accounts.nameSearch, q),
              sql`${auditEntries.action} = ${INSPECTION} and ${auditEntries.detail}::text ilike ${escaped(q)}`,
            )
          : undefined,
        before ? lt(auditEntries.id, before) : undefined,
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(PAGE_SIZE + 1)
  return pageOf(rows, ({ id }) => [id])
}
export type AuditRow = Awaited<ReturnType<typeof listAudit>>['rows'][number]
