import 'server-only'
import { and, eq, exists, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { candidateSteps, candidates, members, papers, residences, transfers } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { readable as mayReadResidence } from '@/lib/residences/may-read'
import { readable as mayReadTransfer } from '@/lib/transfers/conditions'

const one = { one: sql`1` }

export const ofWays = (viewer: Viewer) =>
  exists(
    db
      .select(one)
      .from(candidateSteps)
      .innerJoin(candidates, eq(candidates.id, candidateSteps.candidateId))
      .where(
        and(
          eq(candidateSteps.id, papers.subjectId),
          scope(viewer, 'candidates.read', { path: candidates.orgPath }),
        ),
      ),
  )

export const ofCandidates = (viewer: Viewer) =>
  exists(
    db
      .select(one)
      .from(candidates)
      .where(
        and(
          eq(candidates.id, papers.subjectId),
          scope(viewer, 'candidates.read', { path: candidates.orgPath }),
        ),
      ),
  )

/** Wherever the member is by now. */
export const ofProbationers = (viewer: Viewer) =>
  exists(
    db
      .select(one)
      .from(members)
      .where(
        and(
          eq(members.id, papers.subjectId),
          scope(viewer, 'records.read', { path: members.orgPath, ownerId: members.id }),
        ),
      ),
  )

export const ofResidences = (viewer: Viewer) =>
  exists(
    db
      .select(one)
      .from(residences)
      .where(and(eq(residences.id, papers.subjectId), mayReadResidence(viewer))),
  )

export const ofTransfers = (viewer: Viewer) =>
  exists(
    db
      .select(one)
      .from(transfers)
      .where(and(eq(transfers.id, papers.subjectId), mayReadTransfer(viewer))),
  )

export const ofCollectives = (viewer: Viewer) => scope(viewer, 'collectives.read', { path: papers.orgPath })

export const ofHandovers = (viewer: Viewer) => scope(viewer, 'handovers.read', { path: papers.orgPath })

export const ofDuesReports = (viewer: Viewer) => scope(viewer, 'dues.read', { path: papers.orgPath })

/** Figures of members and of organisations. */
export const ofRatingSummaries = (viewer: Viewer) =>
  and(ofCollectives(viewer), scope(viewer, 'ratings.read', { path: papers.orgPath })) ?? sql`false`
