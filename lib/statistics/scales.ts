import 'server-only'
import { db } from '@/db/client'
import { findRuleSet } from '@/lib/rulesets/load'
import type { ReportedFigure } from './queries/ratings'

/** A reported year for which the portal knows the rule set uses its name, so that the same scale is called the same. */
export async function withScales(
  { path }: { path: string },
  figures: ReportedFigure[],
): Promise<ReportedFigure[]> {
  return Promise.all(
    figures.map(async (figure) => {
      const known = await findRuleSet(db, 'ratings', `${figure.year}-12-31`, path)
      return { ...figure, scale: known?.name ?? figure.scale }
    }),
  )
}
