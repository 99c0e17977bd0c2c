import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members, thematicTopics } from '@/db/schema'
import { NotFound, RuleError } from '@/lib/core/errors'

/** One entry of a plan, locked. */
export async function lockTopic(tx: Tx, topicId: number) {
  const [found] = await tx
    .select({
      id: thematicTopics.id,
      orgId: thematicTopics.orgId,
      path: thematicTopics.orgPath,
      meetingId: thematicTopics.meetingId,
      version: thematicTopics.version,
    })
    .from(thematicTopics)
    .where(eq(thematicTopics.id, topicId))
    .for('no key update')
  return found
}

/** Who prepares is a member of the cell itself. */
export async function assertOwnMember(tx: Tx, orgId: number, memberId: number | undefined) {
  if (memberId === undefined) return
  const [member] = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.id, memberId), eq(members.orgId, orgId), eq(members.status, 'active')))
  if (!member) throw new NotFound()
}

export function assertWaiting({ meetingId }: { meetingId: number | null }) {
  if (meetingId !== null)
    throw new RuleError('Chuyên đề này đã gắn với một kỳ sinh hoạt nên không sửa, không bỏ được nữa.')
}
