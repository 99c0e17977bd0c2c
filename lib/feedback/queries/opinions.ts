import 'server-only'
import { and, asc, eq, isNotNull, ne, not, or } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { accounts, feedbackItems, feedbackOpinions, organisations } from '@/db/schema'
import { ownPlaces, type Viewer } from '@/lib/auth/policy'
import { answersItself, opinionReach } from '@/lib/feedback/desk-conditions'
import { inReach } from '@/lib/feedback/path'

/** Góp ý phối hợp on an item: all of them for those who prepare and approve the answer, else one's own. */
export async function listOpinions(viewer: Viewer, itemId: number) {
  const rows = await byKey
    .select({
      id: feedbackOpinions.id,
      agencyId: feedbackOpinions.agencyId,
      agency: organisations.name,
      wantedOn: feedbackOpinions.wantedOn,
      text: feedbackOpinions.text,
      givenOn: feedbackOpinions.givenOn,
      giver: accounts.fullName,
      insteadOf: feedbackOpinions.insteadOf,
    })
    .from(feedbackOpinions)
    .innerJoin(feedbackItems, eq(feedbackItems.id, feedbackOpinions.itemId))
    .innerJoin(organisations, eq(organisations.id, feedbackOpinions.agencyId))
    .leftJoin(accounts, eq(accounts.id, feedbackOpinions.givenBy))
    .where(
      and(
        eq(feedbackOpinions.itemId, itemId),
        or(inReach(viewer, 'feedback.seeDraft'), opinionReach(viewer)),
        or(isNotNull(feedbackOpinions.givenOn), not(answersItself)),
        ne(feedbackItems.status, 'setAside'),
      ),
    )
    .orderBy(asc(feedbackOpinions.id))
  const own = ownPlaces(viewer)
  return rows.map((row) => ({ ...row, isOwn: own.includes(row.agencyId) }))
}
