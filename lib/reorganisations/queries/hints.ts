import 'server-only'
import { db } from '@/db/client'
import { can, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { type Counted, hintsOf } from '@/lib/reorganisations/committee-rules'
import { findRuleSet } from '@/lib/rulesets/load'

/** Directly below the top organisation: two ids in its path. */
const isBase = (path: string) => path.split('/').filter(Boolean).length === 2

/** Hints about a cell that the viewer has open, by the rule of the day. */
export async function listHints(
  viewer: Viewer,
  cell: Counted & { path: string; cellType: string | null },
  today: Day,
) {
  if (!can(viewer, 'organisations.read', cell)) return []
  const ruleSet = await findRuleSet(db, 'organisations', today, cell.path)
  return ruleSet ? hintsOf({ ...cell, isBase: isBase(cell.path) }, ruleSet.values) : []
}
