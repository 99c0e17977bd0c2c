import 'server-only'
import { and, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { accounts, feedbackItems, meetings, members, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { readable } from '@/lib/feedback/conditions'
import { type About, aboutOf, type NamedKind } from './subjects'

const pages: Record<NamedKind, string> = {
  accounts: '/accounts',
  feedback: '/feedback',
  meetings: '/calendar',
  members: '/members',
  organisations: '/organisations',
}

/** The names behind the subjects of a page, in one question: only of what the viewer may open; the rest stays an id. */
export async function namesOf(viewer: Viewer, entries: Parameters<typeof aboutOf>[0][]) {
  const sought = entries.flatMap((entry) => aboutOf(entry) ?? [])
  if (sought.length === 0) return () => undefined
  const ids = (of: NamedKind) => [...new Set(sought.flatMap(({ kind, id }) => (kind === of ? [id] : [])))]
  const kind = (of: NamedKind): SQL.Aliased<NamedKind> => sql<NamedKind>`${of}::text`.as('kind')
  const named = (name: SQL): SQL.Aliased<string> => sql<string>`(${name})::text`.as('name')
  const rows = await unionAll(
    db
      .select({ kind: kind('accounts'), id: accounts.id, name: named(sql`${accounts.fullName}`) })
      .from(accounts)
      .where(
        and(
          inArray(accounts.id, ids('accounts')),
          scope(viewer, 'accounts.read', { path: accounts.orgPath }),
        ),
      ),
    db
      .select({ kind: kind('members'), id: members.id, name: named(sql`${members.fullName}`) })
      .from(members)
      .where(
        and(
          inArray(members.id, ids('members')),
          scope(viewer, 'members.read', { path: members.orgPath, ownerId: members.id }),
        ),
      ),
    db
      .select({ kind: kind('organisations'), id: organisations.id, name: named(sql`${organisations.name}`) })
      .from(organisations)
      .where(
        and(
          inArray(organisations.id, ids('organisations')),
          scope(viewer, 'organisations.read', { path: organisations.path }),
        ),
      ),
    db
      .select({
        kind: kind('meetings'),
        id: meetings.id,
        name: named(sql`${organisations.name} || ', tháng ' || to_char(${meetings.month}, 'FMMM/YYYY')`),
      })
      .from(meetings)
      .innerJoin(organisations, eq(organisations.id, meetings.orgId))
      .where(
        and(
          inArray(meetings.id, ids('meetings')),
          scope(viewer, 'meetings.read', { path: meetings.orgPath, ownerId: meetings.recorderId }),
        ),
      ),
    db
      .select({ kind: kind('feedback'), id: feedbackItems.id, name: named(sql`${feedbackItems.code}`) })
      .from(feedbackItems)
      .where(
        and(
          inArray(feedbackItems.id, ids('feedback')),
          readable(viewer),
          ne(feedbackItems.status, 'setAside'),
        ),
      ),
  )
  const byKey = new Map(
    rows.map((row): [string, About] => [
      `${row.kind}:${row.id}`,
      { kind: row.kind, name: row.name, href: `${pages[row.kind]}/${row.id}` },
    ]),
  )
  return (entry: Parameters<typeof aboutOf>[0]) => {
    const about = aboutOf(entry)
    return about && byKey.get(`${about.kind}:${about.id}`)
  }
}
