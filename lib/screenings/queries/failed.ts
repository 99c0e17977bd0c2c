import 'server-only'
import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import { byKey, db } from '@/db/client'
import { members, organisations, ratingCampaigns, ratings, screenings } from '@/db/schema'
import { type Permission, scope, type Viewer, within } from '@/lib/auth/policy'
import { isKept } from '@/lib/records/conditions'
import { MOST_LISTED } from '@/lib/records/parts'

const wasDecided = and(eq(ratingCampaigns.state, 'finished'), eq(ratings.isReviewed, true))

const failedIn = (year: number) =>
  inArray(
    members.id,
    db
      .select({ id: ratings.memberId })
      .from(ratings)
      .innerJoin(ratingCampaigns, eq(ratingCampaigns.id, ratings.campaignId))
      .where(and(wasDecided, eq(ratingCampaigns.year, year), eq(ratings.level, 'failed'))),
  )

/** Decided “không hoàn thành nhiệm vụ” in a year and in the one before, and whether that year's screening said a word of it. */
export async function listFailedTwice(
  viewer: Viewer,
  permission: Extract<Permission, `screenings.${string}`>,
  { year, path }: { year: number; path?: string },
) {
  return db
    .select({
      id: members.id,
      fullName: members.fullName,
      cell: organisations.shortName,
      outcome: screenings.outcome,
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .leftJoin(screenings, and(eq(screenings.memberId, members.id), eq(screenings.year, year)))
    .where(
      and(
        isKept,
        path === undefined ? undefined : within(members.orgPath, path),
        scope(viewer, permission, { path: members.orgPath }),
        failedIn(year),
        failedIn(year - 1),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id))
    .limit(MOST_LISTED)
}

/** Levels decided of one member, the newest year first. */
export async function listLevelsOf(viewer: Viewer, memberId: number) {
  return byKey
    .select({ year: ratingCampaigns.year, level: ratings.level })
    .from(ratings)
    .innerJoin(ratingCampaigns, eq(ratingCampaigns.id, ratings.campaignId))
    .innerJoin(members, eq(members.id, ratings.memberId))
    .where(
      and(
        eq(ratings.memberId, memberId),
        wasDecided,
        isNotNull(ratings.level),
        isKept,
        scope(viewer, 'screenings.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )
    .orderBy(desc(ratingCampaigns.year), desc(ratings.id))
}
