import 'server-only'
import { and, asc, count, desc, eq, gt, gte, ilike, inArray, lt, lte, notExists, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { accounts, auditEntries, auditHeads, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { contains } from '@/lib/core/search'
import { ofChain } from './chain'
import type { AuditFilter } from './input'
import { namesOf } from './names'
import { INSPECTION } from './rooms'
import { SPAN, type Span, spansOf } from './spans'
import { actionsSaying } from './words'

const escaped = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** The audit log in reach, newest first. */
export async function listAudit(viewer: Viewer, { q, outcome, by, after }: AuditFilter, size = PAGE_SIZE) {
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
    .limit(size + 1)
  const page = pageOf(rows, ({ id }) => [id], size)
  const named = await namesOf(viewer, page.rows)
  return { ...page, rows: page.rows.map((row) => ({ ...row, about: named(row) })) }
}
export type AuditRow = Awaited<ReturnType<typeof listAudit>>['rows'][number]

const ofReach = (viewer: Viewer) => scope(viewer, 'audit.read', { path: organisations.path })

/** How many rows a span has, and the first that does not fit. The row before the span is read along, to follow on. */
async function checkSpan({ chains, after, upTo }: Span) {
  const inOrder = sql`(partition by ${auditEntries.chain} order by ${auditEntries.seq})`
  const rows = db.$with('rows').as(
    db
      .select({
        id: auditEntries.id,
        seq: auditEntries.seq,
        isGood: sql<boolean>`${auditEntries.hash} = audit_hash(${auditEntries})
          and ${auditEntries.prevHash} = lag(${auditEntries.hash}, 1, '') over ${inOrder}
          and ${auditEntries.seq} = lag(${auditEntries.seq}, 1, 0::bigint) over ${inOrder} + 1`.as('is_good'),
      })
      .from(auditEntries)
      .where(
        and(
          inArray(auditEntries.chain, chains),
          after === undefined ? undefined : gte(auditEntries.seq, after),
          upTo === undefined ? undefined : lte(auditEntries.seq, upTo),
        ),
      ),
  )
  const [all] = await db
    .with(rows)
    .select({ entries: count(), bad: sql<number | null>`min(${rows.id}) filter (where not ${rows.isGood})` })
    .from(rows)
    .where(after === undefined ? undefined : gt(rows.seq, after))
  return { entries: all?.entries ?? 0, bad: all?.bad ? [Number(all.bad)] : [] }
}

/**
 * Kiểm tra chuỗi: each row by its own columns and the hash before it, each chain by its head, so many rows at a time.
 * Names the first row that does not fit, or the first chain whose end was cut off. Chains, not rows, are in reach or
 * not: an organisation that was moved keeps its earlier rows.
 */
export async function checkChains(viewer: Viewer, most = SPAN) {
  const heads = await db
    .select({ chain: auditHeads.chain, seq: auditHeads.seq })
    .from(auditHeads)
    .innerJoin(organisations, ofChain)
    .where(ofReach(viewer))
    .orderBy(asc(auditHeads.chain))
  let entries = 0
  const wrong: number[] = []
  for (const span of spansOf(heads, most)) {
    const found = await checkSpan(span)
    entries += found.entries
    wrong.push(...found.bad)
  }
  const [cut] = await db
    .select({ organisation: organisations.name })
    .from(auditHeads)
    .innerJoin(organisations, ofChain)
    .where(
      and(
        ofReach(viewer),
        notExists(
          db
            .select({ id: auditEntries.id })
            .from(auditEntries)
            .where(
              and(
                eq(auditEntries.chain, auditHeads.chain),
                eq(auditEntries.seq, auditHeads.seq),
                eq(auditEntries.hash, auditHeads.hash),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(auditHeads.chain))
    .limit(1)
  const bad = wrong.length > 0 ? await entryNamed(Math.min(...wrong)) : undefined
  return { entries, bad, cut: cut?.organisation }
}

const entryNamed = async (id: number) => {
  const [found] = await db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      action: auditEntries.action,
      subject: auditEntries.subject,
    })
    .from(auditEntries)
    .where(eq(auditEntries.id, id))
  return found
}
