import 'server-only'
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { awayStays, contacts, members, organisations, ratingCampaigns, ratings } from '@/db/schema'
import { type Permission, scope, type Viewer } from '@/lib/auth/policy'
import { contactStands } from '@/lib/away/conditions'
import type { YearEndFilter } from '@/lib/away/input'
import type { Day } from '@/lib/core/dates'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { isCurrent } from '@/lib/members/conditions'
import { inCut } from '@/lib/organisations/cut'

type Invited = { on: Day; channel: string; note: string; answer: 'coming' | 'cannot' | 'none' }
type Rated = { isReviewed: boolean; isHeld: boolean; level: string | null; reason: string }

/** The newest invitation to the review of the year. */
const invitation = (year: number) => sql<Invited | null>`(SELECT jsonb_build_object(
    'on', sent.done_on, 'channel', sent.channel, 'note', sent.note, 'answer', sent.answer)
  FROM ${contacts} sent WHERE sent.member_id = ${members.id} AND sent.kind = 'invitation' AND sent.year = ${year}
    AND ${contactStands('sent')}
  ORDER BY sent.done_on DESC, sent.id DESC LIMIT 1)`

/** The row of the cell's campaign of the year; put off is not reviewed, whatever the list said of duty. */
const rated = (year: number) => sql<Rated | null>`(SELECT jsonb_build_object(
    'isReviewed', row.is_reviewed AND row.deferred_reason = '', 'isHeld', held.state IN ('tallied', 'finished'),
    'level', row.level, 'reason', CASE WHEN row.is_reviewed THEN row.deferred_reason ELSE row.not_reviewed_reason END)
  FROM ${ratings} row JOIN ${ratingCampaigns} held ON held.id = row.campaign_id
  WHERE row.member_id = ${members.id} AND held.year = ${year} AND held.state <> 'ended'
  ORDER BY row.deferred_reason = '' DESC, row.id DESC LIMIT 1)`

const exemptAt = (day: Day) => sql<boolean>`EXISTS (SELECT FROM exemptions e WHERE e.member_id = ${members.id}
  AND e.starts_on <= ${day} AND (e.ends_on IS NULL OR e.ends_on >= ${day}))`

/** Everybody away at the end of the year (or today): invited when, how; exempt, rated, or not yet reviewed and why. */
export async function listYearEnd(
  viewer: Viewer,
  filter: YearEndFilter & { year: number },
  today: Day,
  asking: Permission = 'away.read',
  size = PAGE_SIZE,
) {
  const { year } = filter
  const day = `${year}-12-31` < today ? `${year}-12-31` : today
  const [name, id] = filter.after ?? []
  const rows = await db
    .select({
      id: members.id,
      fullName: members.fullName,
      sortName: members.sortName,
      cell: organisations.shortName,
      isExempt: exemptAt(day),
      isSuspended: sql<boolean>`${members.status} = 'suspended'`,
      invitation: invitation(year),
      rated: rated(year),
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(
      and(
        scope(viewer, asking, { path: members.orgPath, ownerId: members.id }),
        isCurrent,
        // Reviewed in the own cell (isListed() of the rounds).
        ne(members.standing, 'temporary'),
        inArray(
          members.id,
          db
            .select({ id: awayStays.memberId })
            .from(awayStays)
            .where(
              sql`${awayStays.startsOn} <= ${day} AND (${awayStays.endsOn} IS NULL OR ${awayStays.endsOn} >= ${day})`,
            ),
        ),
        inCut(members.orgId, { org: filter.org, tag: filter.tag, type: filter.type }),
        typeof name === 'string' && typeof id === 'number'
          ? sql`(${members.sortName}, ${members.id}) > (${name}::text, ${id}::int)`
          : undefined,
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id))
    .limit(size + 1)
  return pageOf(rows, ({ sortName, id: memberId }) => [sortName, memberId], size)
}
export type YearEndRow = Awaited<ReturnType<typeof listYearEnd>>['rows'][number]
