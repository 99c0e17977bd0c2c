import 'server-only'
import { and, eq } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { members } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { refusalOf } from '@/lib/core/errors'
import { conditionsOf } from '@/lib/transfers/load'
import { assertMayMove } from '@/lib/transfers/rules/begin'

/** What beginning a transfer of each kind would refuse, in its words: said before the form is filled in. */
export async function whyNotBegun(viewer: Viewer, memberId: number, today: Day) {
  const [member] = await byKey
    .select({ fullName: members.fullName, status: members.status, standing: members.standing })
    .from(members)
    .where(and(eq(members.id, memberId), scope(viewer, 'transfers.begin', { path: members.orgPath })))
  if (!member) return undefined
  const subject = { ...member, ...(await conditionsOf(byKey, memberId, today)) }
  return {
    official: await refusalOf(() => assertMayMove(subject, 'official')),
    temporary: await refusalOf(() => assertMayMove(subject, 'temporary')),
  }
}
