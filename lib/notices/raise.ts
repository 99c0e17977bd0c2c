import 'server-only'
import { and, eq, gte, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accounts, grants, mailChoices, notices } from '@/db/schema'
import { holders, type Permission, type Place } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { Status } from '@/lib/feedback/rules/transitions'
import { hearersOf } from './hearers'
import type { NoticeKind } from './rules'

type Leading = { itemId: number } | { meetingId: number } | { questionId: number } | { memberId: number }
export type Raised = {
  kind: NoticeKind
  to: Leading
  orgId: number
  place: Place
  dueOn?: Day | null
  /** The desk at which that deadline runs. */
  status?: Status
  /** The same cause tells nobody twice. */
  cause: string
  today: Day
  /** Who caused it needs no notice. */
  doneBy?: number
  /** The cause of a stronger notice: who was told of that needs not this one too. */
  unlessTold?: string
}

/** Accounts in use that hold, today, a role which may do this there; and whether each asked for mail of this kind. */
const hearers = (tx: Tx, permission: Permission, { kind, place, today, doneBy }: Raised) =>
  tx
    .selectDistinct({
      accountId: accounts.id,
      isForMail: sql<boolean>`coalesce(${mailChoices.isConfirmed} and ${kind} = any(${mailChoices.kinds}), false)`,
    })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .leftJoin(mailChoices, eq(mailChoices.accountId, accounts.id))
    .where(
      and(
        holders(permission, place, {
          ...{ role: grants.role, path: grants.orgPath },
          memberId: accounts.memberId,
        }),
        lte(grants.startsOn, today),
        or(isNull(grants.endsOn), gte(grants.endsOn, today)),
        isNull(accounts.closedAt),
        doneBy === undefined ? undefined : ne(accounts.id, doneBy),
      ),
    )

/** Written in the transaction of what causes it: never lost, and never there without it. */
export async function raise(tx: Tx, raised: Raised) {
  const { kind, to, orgId, dueOn, status, cause, today, unlessTold } = raised
  for (const permission of hearersOf(kind, status)) {
    const told = await hearers(tx, permission, raised)
    if (told.length === 0) continue
    const knowing = unlessTold ? await toldOf(tx, unlessTold) : []
    const rows = told
      .filter(({ accountId }) => !knowing.includes(accountId))
      .map((each) => ({ ...each, ...to, kind, orgId, dueOn, status, cause, raisedOn: today }))
    if (rows.length > 0) await tx.insert(notices).values(rows).onConflictDoNothing()
    return
  }
}

async function toldOf(tx: Tx, cause: string) {
  const rows = await tx.select({ accountId: notices.accountId }).from(notices).where(eq(notices.cause, cause))
  return rows.map(({ accountId }) => accountId)
}
