import 'server-only'
import type { Tx } from '@/db/client'
import { auditEntries, members } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { entry } from '@/lib/core/action-log'
import type { Day } from '@/lib/core/dates'
import { sortNameOf } from './rules'

type Person = Pick<typeof members.$inferSelect, 'orgId' | 'fullName' | 'sex' | 'ethnicGroup'> & {
  bornOn: Day
  path: string
}

/** Kết nạp: a new member on probation from the day of the ceremony (Điều lệ Đảng, Điều 5). */
export async function admitMember(tx: Tx, viewer: Viewer, person: Person, admittedOn: Day): Promise<number> {
  const { orgId, fullName, sex, ethnicGroup, bornOn, path } = person
  const [made] = await tx
    .insert(members)
    .values({
      orgId,
      fullName,
      sex,
      ethnicGroup,
      bornOn,
      birthYear: Number(bornOn.slice(0, 4)),
      sortName: sortNameOf(fullName),
      standing: 'probationary',
      admittedOn,
      sinceOn: admittedOn,
      sinceReason: 'admitted',
    })
    .returning({ id: members.id })
  if (!made) throw new Error('member not made')
  await tx.insert(auditEntries).values(entry('members.create', viewer, { id: made.id, path }, { admittedOn }))
  return made.id
}
