import 'server-only'
import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations, ratingCampaigns } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { type RatingForm, ratingFileName } from '@/lib/papers/file-name'
import type { PaperSubject } from '@/lib/papers/paper-response'
import { isSent } from '@/lib/ratings/rules/campaign'

/** Which campaign a print is of, if the viewer may read it. A list that was returned is a draft again. */
export async function campaignToPrint(
  viewer: Viewer,
  form: RatingForm,
  campaignId: number,
): Promise<PaperSubject | undefined> {
  const [found] = await db
    .select({
      id: ratingCampaigns.id,
      path: ratingCampaigns.orgPath,
      state: ratingCampaigns.state,
      year: ratingCampaigns.year,
      isSupplement: ratingCampaigns.isSupplement,
      cell: organisations.name,
    })
    .from(ratingCampaigns)
    .innerJoin(organisations, eq(organisations.id, ratingCampaigns.orgId))
    .where(
      and(
        eq(ratingCampaigns.id, campaignId),
        scope(viewer, 'ratings.read', { path: ratingCampaigns.orgPath }),
      ),
    )
  return (
    found && {
      id: found.id,
      name: `ratings:${found.id}`,
      path: found.path,
      isDraft: !isSent(found.state),
      fileName: ratingFileName(form, found, found.cell),
    }
  )
}
