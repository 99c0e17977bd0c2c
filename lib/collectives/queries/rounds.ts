import 'server-only'
import { and, asc, count, desc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { collectiveRatings, collectiveRounds, organisations, ruleSets } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { RoundFilter } from '@/lib/collectives/input'
import { levelCounts } from '@/lib/collectives/level-counts'
import { roundOf } from '@/lib/collectives/round-of'
import { deciderOf } from '@/lib/ratings/decider'

const inReach = (viewer: Viewer): SQL => scope(viewer, 'collectives.read', { path: collectiveRounds.orgPath })

export async function getRound(viewer: Viewer, roundId: number) {
  return roundOf(db, roundId, inReach(viewer))
}

/** Đợt xếp loại tổ chức đảng of each deciding body in reach, the newest year first. */
export async function listRounds(viewer: Viewer, { year }: RoundFilter) {
  const rows = await db
    .select({
      id: collectiveRounds.id,
      year: collectiveRounds.year,
      state: collectiveRounds.state,
      heldOn: collectiveRounds.heldOn,
      decisionNumber: collectiveRounds.decisionNumber,
      kind: organisations.kind,
      committeeName: organisations.committeeName,
      listed: count(collectiveRatings.id),
      ...levelCounts,
    })
    .from(collectiveRounds)
    .innerJoin(organisations, eq(organisations.id, collectiveRounds.orgId))
    .leftJoin(collectiveRatings, eq(collectiveRatings.roundId, collectiveRounds.id))
    .where(and(inReach(viewer), year ? eq(collectiveRounds.year, year) : undefined))
    .groupBy(collectiveRounds.id, organisations.id)
    .orderBy(desc(collectiveRounds.year), asc(organisations.path), asc(collectiveRounds.id))
    .limit(500)
  return rows.map((row) => ({ ...row, decider: deciderOf(row) }))
}

/** Committees for which the viewer may open a round. */
export async function listDeciders(viewer: Viewer) {
  return db
    .select({ id: organisations.id, kind: organisations.kind, committeeName: organisations.committeeName })
    .from(organisations)
    .where(
      and(
        inArray(organisations.kind, ['top', 'grassroots']),
        isNull(organisations.endedOn),
        scope(viewer, 'collectives.open', { path: organisations.path }),
      ),
    )
    .orderBy(asc(organisations.path))
}

const own = {
  id: collectiveRatings.id,
  orgId: collectiveRatings.orgId,
  name: collectiveRatings.name,
  version: collectiveRatings.version,
  selfLevel: collectiveRatings.selfLevel,
  selfOn: collectiveRatings.selfOn,
  level: collectiveRatings.level,
  year: collectiveRounds.year,
  state: collectiveRounds.state,
  decisionNumber: collectiveRounds.decisionNumber,
  decidedOn: collectiveRounds.decidedOn,
  decidedBy: collectiveRounds.decidedBy,
  kind: organisations.kind,
  committeeName: organisations.committeeName,
  letterheadUpper: organisations.letterheadUpper,
  letterheadLower: organisations.letterheadLower,
  onBehalf: sql<string>`${organisations.captions}->>'onBehalf'`,
  ruleSource: ruleSets.source,
  isScored: sql<boolean>`(${ruleSets.values}->>'isScored')::boolean`,
}

const ownRows = (viewer: Viewer, which?: SQL) =>
  db
    .select(own)
    .from(collectiveRatings)
    .innerJoin(collectiveRounds, eq(collectiveRounds.id, collectiveRatings.roundId))
    .innerJoin(organisations, eq(organisations.id, collectiveRatings.orgId))
    .innerJoin(ruleSets, eq(ruleSets.id, collectiveRounds.ruleSetId))
    .where(
      and(
        which,
        ne(collectiveRounds.state, 'ended'),
        scope(viewer, 'collectives.propose', { path: collectiveRatings.orgPath }),
      ),
    )
    .orderBy(desc(collectiveRounds.year), asc(collectiveRatings.id))

/** How the viewer's own organisation was rated, year by year. */
export async function listOwnCollectives(viewer: Viewer) {
  return ownRows(viewer)
}

export async function getOwnCollective(viewer: Viewer, collectiveId: number) {
  const [found] = await ownRows(viewer, eq(collectiveRatings.id, collectiveId))
  return found
}
export type OwnCollective = NonNullable<Awaited<ReturnType<typeof getOwnCollective>>>
