import 'server-only'
import { and, asc, eq, gte, isNull, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations, replyTemplates } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'

const columns = {
  id: replyTemplates.id,
  path: replyTemplates.orgPath,
  place: organisations.committeeName,
  kind: replyTemplates.kind,
  name: replyTemplates.name,
  text: replyTemplates.text,
  endedOn: replyTemplates.endedOn,
  version: replyTemplates.version,
}
const inReach = (viewer: Viewer) => scope(viewer, 'replyTemplates.read', { path: replyTemplates.orgPath })

/** Câu trả lời mẫu, by kind; one's own and those of the organisations above. */
export async function listReplyTemplates(viewer: Viewer) {
  return db
    .select(columns)
    .from(replyTemplates)
    .innerJoin(organisations, eq(organisations.id, replyTemplates.orgId))
    .where(inReach(viewer))
    .orderBy(asc(replyTemplates.kind), asc(replyTemplates.name), asc(replyTemplates.id))
}
export type ReplyTemplateRow = Awaited<ReturnType<typeof listReplyTemplates>>[number]

/** Those that may be used on a day. */
export async function listOfferedTemplates(viewer: Viewer, day: Day) {
  return db
    .select({
      id: replyTemplates.id,
      kind: replyTemplates.kind,
      name: replyTemplates.name,
      text: replyTemplates.text,
    })
    .from(replyTemplates)
    .where(and(inReach(viewer), or(isNull(replyTemplates.endedOn), gte(replyTemplates.endedOn, day))))
    .orderBy(asc(replyTemplates.kind), asc(replyTemplates.name), asc(replyTemplates.id))
}

export async function getReplyTemplate(viewer: Viewer, id: number) {
  const [found] = await db
    .select(columns)
    .from(replyTemplates)
    .innerJoin(organisations, eq(organisations.id, replyTemplates.orgId))
    .where(and(eq(replyTemplates.id, id), inReach(viewer)))
  return found
}

/** The bodies for which the viewer may keep templates. */
export async function listTemplatePlaces(viewer: Viewer) {
  return db
    .select({ id: organisations.id, name: organisations.committeeName })
    .from(organisations)
    .where(
      and(isNull(organisations.endedOn), scope(viewer, 'replyTemplates.write', { path: organisations.path })),
    )
    .orderBy(asc(organisations.name))
}
