import 'server-only'
import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations, ratingCampaigns } from '@/db/schema'
import { can, scope, type Viewer } from '@/lib/auth/policy'
import { type RatingForm, ratingFileName } from '@/lib/papers/file-name'
import type { PaperSubject } from '@/lib/papers/paper-response'
import { ballotFrom } from '@/lib/ratings/ballot'
import { roundName } from '@/lib/ratings/labels'
import { isSent } from '@/lib/ratings/rules/campaign'
import { expectedBase } from '@/lib/ratings/rules/reviewed'
import { selfReviewFrom } from '@/lib/ratings/self-review'
import { getCampaign, getTallyDefaults, listSelfReviews } from './campaign'

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

/** A ballot for each who has a vote, until the list is sent. */
export async function ballotsForPrint(viewer: Viewer, campaignId: number) {
  const found = await getCampaign(viewer, campaignId)
  const { heldOn, state, votingBase, orgPath: path = '' } = found?.campaign ?? {}
  if (!found || state !== 'open' || !heldOn || !can(viewer, 'ratings.open', { path })) return undefined
  const { campaign, cell, rated } = found
  const people = await getTallyDefaults(viewer, campaignId, 'ratings.open')
  const base = votingBase ?? expectedBase(people, heldOn)
  return {
    data: ballotFrom(found),
    copies: base || rated.length,
    title: `phiếu xếp loại ${roundName(campaign)} ${cell.name}`,
    organisation: cell.name,
  }
}

/** Blanks of Mẫu 02C for everybody whom the round reviews, until the list is sent. */
export async function selfReviewsForPrint(viewer: Viewer, campaignId: number) {
  const reviews = await listSelfReviews(viewer, campaignId)
  const [first] = reviews
  return (
    first && {
      sheets: reviews.map((known) => ({ data: selfReviewFrom(known) })),
      title: `mẫu 02C năm ${first.year} ${first.cell}`,
      organisation: first.cell,
    }
  )
}
