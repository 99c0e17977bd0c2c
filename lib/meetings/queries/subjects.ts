import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { members } from '@/db/schema'
import { can, type Viewer } from '@/lib/auth/policy'
import type { MinutesContent } from '@/lib/meetings/content'
import { isCurrent } from '@/lib/members/conditions'

type Draft = { orgId: number; path: string; ownerId: number | null; content: MinutesContent }

/** Persons of the minutes who have left the cell's register since they were written down. */
export async function listGoneSubjects(viewer: Viewer, draft: Draft) {
  const written = draft.content.subjects.filter(({ memberId }) => memberId !== null)
  if (written.length === 0 || !can(viewer, 'minutes.write', draft)) return []
  const ids = written.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))
  const still = await byKey
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.orgId, draft.orgId), inArray(members.id, ids), isCurrent))
  const listed = new Set(still.map(({ id }) => id))
  return written.filter(({ memberId }) => !listed.has(memberId ?? 0)).map(({ name }) => name)
}
