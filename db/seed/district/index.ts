import { count } from 'drizzle-orm'
import { feedbackItems } from '@/db/schema'
import { fillDistrict } from '../demo/fill'
import { knownPeople } from '../demo/members'
import type { DistrictPlan } from '../demo/organisations'
import { makePeople } from '../demo/people'
import { baseCells, communes } from '../demo/tree'
import type { Filling } from '../filling'
import { makeBorder } from './border'
import { fillFeedback } from './feedback'
import { restOfDistrict } from './plan'
import { earlierRemovals } from './removals'

const known = [
  ...communes.flatMap(({ cells, isBorder }) => cells.map((cell) => ({ cell, isBorder }))),
  ...baseCells.map((cell) => ({ cell, isBorder: false })),
]

/** Organisations and sizes of the whole: the demonstration is part of it. */
export function districtPlan(): DistrictPlan {
  const people = known.flatMap(
    ({ cell, isBorder }) => knownPeople[cell.key] ?? makePeople(cell, isBorder ?? false),
  )
  const rest = restOfDistrict({
    cells: known.length,
    members: people.filter(({ standing }) => standing !== 'temporary').length,
    away: people.filter(({ away }) => away).length,
  })
  return { communes: [...communes, ...rest.communes], baseCells: [...baseCells, ...rest.baseCells] }
}

/** The demonstration grown to the size of a large district, to see how fast the portal is. */
export const district: Filling = async (db) => {
  const plan = districtPlan()
  const { story, shown } = await fillDistrict(db, plan, earlierRemovals(plan.communes))
  await makeBorder(db, story.tree)
  const [already] = await db.select({ items: count() }).from(feedbackItems)
  await fillFeedback(story, already?.items ?? 0)
  return shown
}
