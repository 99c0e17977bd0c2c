import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { makeMember, makeOrganisation, type SeedDb } from './factories'

/** Of one decision: the transfer that runs, and one that was cancelled. */
export const GROUP_KEY = '00000000-0000-4000-8000-00000000c0de'

type Given = { orgId: number; communeId: number; memberId: number; transferId: number; marker: string }

/** What only lists find that are asked by no id, or by what several rows have in common. */
export async function makeListed(db: SeedDb, given: Given) {
  await makeCellWanting(db, given)
  await makeTogether(db, given)
  await makeFailedTwice(db, given)
}

/** A cell with the official members for a chi ủy, and none written down. */
async function makeCellWanting(db: SeedDb, { communeId, marker }: Given) {
  const cell = await makeOrganisation(db, { kind: 'cell', parentId: communeId, name: `${marker} 9` })
  for (let made = 0; made < 9; made++) await makeMember(db, { orgId: cell.id, fullName: marker })
}

async function makeTogether(db: SeedDb, { orgId, memberId, transferId, marker }: Given) {
  const { transfers } = schema
  await db.update(transfers).set({ groupKey: GROUP_KEY }).where(eq(transfers.id, transferId))
  await db.insert(transfers).values({
    ...{ orgId, memberId, fullName: marker, kind: 'official', direction: 'out', reason: 'retired' },
    ...{ decidedOn: '2022-08-01', place: marker, begunOn: '2022-08-10', state: 'cancelled' },
    groupKey: GROUP_KEY,
  })
}

/** “Không hoàn thành nhiệm vụ” two years running. */
async function makeFailedTwice(db: SeedDb, { orgId, memberId, marker }: Given) {
  const { ratingCampaigns, ratings, ruleSets } = schema
  const [ruleSet] = await db.select().from(ruleSets).where(eq(ruleSets.domain, 'ratings')).limit(1)
  const finished = { orgId, ruleSetId: ruleSet?.id ?? 0, state: 'finished' as const, place: marker }
  const campaigns = await db
    .insert(ratingCampaigns)
    .values([
      { ...finished, year: 2016 },
      { ...finished, year: 2017 },
    ])
    .returning()
  await db.insert(ratings).values(
    campaigns.map(({ id }) => ({
      ...{ campaignId: id, orgId, memberId, fullName: marker, isReviewed: true },
      level: 'failed' as const,
    })),
  )
}
