import 'server-only'
import { eq, getTableColumns } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema'

export async function memberById(tx: Tx, id: number) {
  const [found] = await tx
    .select({
      id: members.id,
      path: members.orgPath,
      ownerId: members.id,
      orgId: members.orgId,
      fullName: members.fullName,
      standing: members.standing,
      status: members.status,
      sinceOn: members.sinceOn,
      sinceReason: members.sinceReason,
      version: members.version,
    })
    .from(members)
    .where(eq(members.id, id))
    .for('no key update')
  return found
}

/** The same with everything that a form about the member may change. */
export async function memberWithData(tx: Tx, id: number) {
  const [found] = await tx
    .select({ ...getTableColumns(members), path: members.orgPath, ownerId: members.id })
    .from(members)
    .where(eq(members.id, id))
    .for('no key update')
  return found
}
export type MemberData = NonNullable<Awaited<ReturnType<typeof memberWithData>>>

/** A new thing about a member: no version to compare, but the member's row is locked. */
export async function subjectById(tx: Tx, id: number) {
  const found = await memberById(tx, id)
  return found && { id: found.id, path: found.path, orgId: found.orgId }
}
