import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { makeMember, makeOrganisation, type SeedDb } from '../factories'
import { MARKER, type Victim } from './victim'

/** Of one decision: the transfer that runs, and one that was cancelled. */
export const GROUP_KEY = '00000000-0000-4000-8000-00000000c0de'

/** What only lists find that are asked by no id, or by what several rows have in common. */
export async function makeListed(db: SeedDb, victim: Victim, transferId: number) {
  await makeCellWanting(db, victim)
  await makeTogether(db, victim, transferId)
  await makeFailedTwice(db, victim)
}

/** A cell with the official members for a chi ủy, and none written down. */
async function makeCellWanting(db: SeedDb, { communeId }: Victim) {
  const cell = await makeOrganisation(db, { kind: 'cell', parentId: communeId, name: `${MARKER} 9` })
  for (let made = 0; made < 9; made++) await makeMember(db, { orgId: cell.id, fullName: MARKER })
}

async function makeTogether(db: SeedDb, { orgId, memberId }: Victim, transferId: number) {
  const { transfers } = schema
  await db.update(transfers).set({ groupKey: GROUP_KEY }).where(eq(transfers.id, transferId))
  await db.insert(transfers).values({
    ...{ orgId, memberId, fullName: MARKER, kind: 'official', direction: 'out', reason: 'retired' },
    ...{ decidedOn: '2022-08-01', place: MARKER, begunOn: '2022-08-10', state: 'cancelled' },
    groupKey: GROUP_KEY,
  })
}

/** “Không hoàn thành nhiệm vụ” two years running. */
async function makeFailedTwice(db: SeedDb, { orgId, memberId }: Victim) {
  const { ratingCampaigns, ratings, ruleSets } = schema
  const [ruleSet] = await db.select().from(ruleSets).where(eq(ruleSets.domain, 'ratings')).limit(1)
  const finished = { orgId, ruleSetId: ruleSet?.id ?? 0, state: 'finished' as const, place: MARKER }
  const campaigns = await db
    .insert(ratingCampaigns)
    .values([
      { ...finished, year: 2016 },
      { ...finished, year: 2017 },
    ])
    .returning()
  await db.insert(ratings).values(
    campaigns.map(({ id }) => ({
      ...{ campaignId: id, orgId, memberId, fullName: MARKER, isReviewed: true },
      level: 'failed' as const,
    })),
  )
}
