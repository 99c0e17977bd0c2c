import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { ratings } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { peopleOf, rowsOf } from './load'
import { assertNothingLost } from './rules/listing'
import { reviewOf } from './rules/reviewed'
import type { RatingRules } from './rules/scale'

/** Posts first, as on every party list; the rest by given name. */
const posts = [/^Bí thư/, /^Phó Bí thư/i, /^Chi ủy viên/]
const rankOf = (position: string) => {
  const rank = posts.findIndex((post) => post.test(position))
  return rank < 0 ? posts.length : rank
}

const noBallots = { valid: null, excellent: null, good: null, adequate: null, failed: null }

type Campaign = { id: number; orgId: number; year: number; heldOn: Day }

/** Brings the list in line with the register on the review day; what was entered for a person stays. */
export async function listPeople(tx: Tx, campaign: Campaign, rules: RatingRules) {
  const people = (await peopleOf(tx, campaign, campaign.heldOn)).sort(
    (one, other) => rankOf(one.position) - rankOf(other.position),
  )
  const known = new Map((await rowsOf(tx, campaign.id)).map((row) => [row.memberId, row]))
  const gone = [...known.values()].filter(({ memberId }) => !people.some(({ id }) => id === memberId))
  assertNothingLost(gone)
  if (gone.length > 0)
    await tx.delete(ratings).where(
      inArray(
        ratings.id,
        gone.map(({ id }) => id),
      ),
    )
  for (const person of people) {
    const { isReviewed, reason } = reviewOf(person, campaign.heldOn, rules)
    const facts = {
      isReviewed,
      notReviewedReason: reason,
      fullName: person.fullName,
      position: person.position,
    }
    const row = known.get(person.id)
    if (row)
      await tx
        .update(ratings)
        .set({ ...facts, ...(isReviewed ? {} : { ...noBallots, proposedLevel: null }) })
        .where(eq(ratings.id, row.id))
    else
      await tx
        .insert(ratings)
        .values({ ...facts, campaignId: campaign.id, orgId: campaign.orgId, memberId: person.id })
  }
}
