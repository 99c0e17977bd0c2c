import * as schema from '@/db/schema'
import { groupNameOf } from '@/lib/collectives/labels'
import { ratingRulesOf } from '../demo/ratings'
import type { Story } from './story'

/** Xếp loại chi bộ năm 2025, just opened: two cells have proposed their own level. */
export async function makeCollectiveRound({ db, top, cells }: Pick<Story, 'db' | 'top' | 'cells'>) {
  const { id: ruleSetId } = await ratingRulesOf({ db }, '2025-12-20')
  const [round] = await db
    .insert(schema.collectiveRounds)
    .values({ orgId: top.id, year: 2025, ruleSetId, heldOn: '2025-12-20' })
    .returning()
  const proposed = { thon1: 'good', thon3: 'excellent' } as const
  const levelOf = new Map(Object.entries(proposed))
  await db.insert(schema.collectiveRatings).values(
    cells.map(({ plan, organisation }) => {
      const selfLevel = levelOf.get(plan.key)
      return {
        ...{ roundId: round?.id ?? 0, orgId: organisation.id, name: organisation.name },
        groupName: groupNameOf(organisation),
        ...(selfLevel ? { selfLevel, selfOn: '2025-11-03' } : {}),
      }
    }),
  )
}
