import 'server-only'
import { and, asc, eq, getTableColumns } from 'drizzle-orm'
import { db } from '@/db/client'
import {
  accounts,
  attendances,
  awayStays,
  exemptions,
  memberChanges,
  members,
  memberships,
  organisations,
  ratingCampaigns,
  ratings,
  tasks,
} from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { listAwards, listDisciplines } from '@/lib/awards/queries'
import { listPosts } from '@/lib/posts/queries'
import { listScreeningsOf } from '@/lib/screenings/queries'
import { listStudyOf } from '@/lib/study/queries'
import { keptOf } from './kept'

/** Dữ liệu của một người: everything kept about a member, for that member and for the keeper of the register. */
export async function getPersonalData(viewer: Viewer, memberId: number) {
  const [member] = await db
    .select({ ...getTableColumns(members), cell: organisations.name })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(
      and(
        eq(members.id, memberId),
        scope(viewer, 'members.export', { path: members.orgPath, ownerId: members.id }),
      ),
    )
  if (!member) return undefined
  const [trail, exempted, away, attended, given, rated, accountsOf] = await Promise.all([
    db
      .select({ cell: organisations.name, ...getTableColumns(memberships) })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.orgId))
      .where(eq(memberships.memberId, memberId))
      .orderBy(asc(memberships.startsOn)),
    db.select().from(exemptions).where(eq(exemptions.memberId, memberId)).orderBy(asc(exemptions.startsOn)),
    db.select().from(awayStays).where(eq(awayStays.memberId, memberId)).orderBy(asc(awayStays.startsOn)),
    db
      .select({ heldOn: attendances.heldOn, state: attendances.state, reason: attendances.reason })
      .from(attendances)
      .where(eq(attendances.memberId, memberId))
      .orderBy(asc(attendances.heldOn)),
    db
      .select({ title: tasks.title, dueOn: tasks.dueOn, state: tasks.state, result: tasks.result })
      .from(tasks)
      .where(eq(tasks.assigneeId, memberId))
      .orderBy(asc(tasks.id)),
    db
      .select({ year: ratingCampaigns.year, selfLevel: ratings.selfLevel, level: ratings.level })
      .from(ratings)
      .innerJoin(ratingCampaigns, eq(ratingCampaigns.id, ratings.campaignId))
      .where(eq(ratings.memberId, memberId))
      .orderBy(asc(ratingCampaigns.year)),
    db
      .select({ loginName: accounts.loginName, lastSignInAt: accounts.lastSignInAt })
      .from(accounts)
      .where(eq(accounts.memberId, memberId)),
  ])
  const [posts, awards, disciplines, screenings, studied, changes] = await Promise.all([
    listPosts(viewer, memberId),
    listAwards(viewer, memberId),
    listDisciplines(viewer, memberId),
    listScreeningsOf(viewer, memberId),
    listStudyOf(viewer, memberId),
    db
      .select(getTableColumns(memberChanges))
      .from(memberChanges)
      .where(eq(memberChanges.memberId, memberId))
      .orderBy(asc(memberChanges.proposedOn), asc(memberChanges.id)),
  ])
  return {
    ...{ member, trail, exempted, away, attended, given, rated, accounts: accountsOf },
    ...{ posts, awards, disciplines, screenings, studied, changes },
    ...(await keptOf(member)),
  }
}
export type PersonalData = NonNullable<Awaited<ReturnType<typeof getPersonalData>>>
