import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { auditEntries, members } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { entry } from '@/lib/core/action-log'
import type { Day } from '@/lib/core/dates'
import { assertComesBack } from '@/lib/members/comes-back'
import type { MemberData } from '@/lib/members/load'
import { assertDatesFit, assertStatusFollows, sinceChange, sortNameOf } from '@/lib/members/rules'
import { changedValues } from './input'

type Values = Record<string, string | number | null>
type Approved = { id: number; before: Values; after: Values }

/** All fields at once, with an entry of the member's own in the log. */
export async function applyChange(
  tx: Tx,
  { viewer, today }: { viewer: Viewer; today: Day },
  change: Approved,
  member: MemberData,
) {
  const { diedOn, ...after } = changedValues.parse(change.after)
  const whole = { ...member, ...after }
  assertStatusFollows(member.status, whole.status)
  await assertComesBack(tx, member, whole.status)
  assertDatesFit(
    {
      ...{ birthYear: whole.birthYear, standing: whole.standing, bornOn: whole.bornOn ?? undefined },
      ...{ admittedOn: whole.admittedOn ?? undefined, officialOn: whole.officialOn ?? undefined },
    },
    today,
  )
  await tx
    .update(members)
    .set({
      ...after,
      sortName: sortNameOf(whole.fullName),
      ...sinceChange(member, { ...whole, diedOn }, today),
      version: member.version + 1,
    })
    .where(eq(members.id, member.id))
  await tx.insert(auditEntries).values(
    entry('members.update', viewer, member, {
      changeId: change.id,
      before: change.before,
      after: change.after,
    }),
  )
}
