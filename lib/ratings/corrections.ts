import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { ratingCorrections, ratings } from '@/db/schema'

/** Xếp loại lại in a campaign, the oldest first. */
export const correctionsOf = (from: Db | Tx, campaignId: number) =>
  from
    .select({
      id: ratingCorrections.id,
      ratingId: ratingCorrections.ratingId,
      fullName: ratings.fullName,
      fromLevel: ratingCorrections.fromLevel,
      toLevel: ratingCorrections.toLevel,
      reason: ratingCorrections.reason,
      decisionNumber: ratingCorrections.decisionNumber,
      decidedOn: ratingCorrections.decidedOn,
      decidedBy: ratingCorrections.decidedBy,
    })
    .from(ratingCorrections)
    .innerJoin(ratings, eq(ratings.id, ratingCorrections.ratingId))
    .where(eq(ratings.campaignId, campaignId))
    .orderBy(asc(ratingCorrections.id))
