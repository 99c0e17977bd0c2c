import 'server-only'
import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { memberships } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { linesOf } from '@/lib/dues/lines'
import { needRuleSet } from '@/lib/rulesets/load'

type Place = { id: number; path: string }

/** Each member's group and figure as they hold for a month, with the groups of that month's rules. */
export async function getGroups(viewer: Viewer, cell: Place, month: Day) {
  const [set, rows] = await Promise.all([
    needRuleSet(db, 'dues', month, cell.path),
    linesOf(
      db,
      [month],
      month,
      and(
        eq(memberships.orgId, cell.id),
        scope(viewer, 'dues.read', { path: memberships.orgPath, ownerId: memberships.memberId }),
      ),
    ),
  ])
  return {
    rules: set.values,
    source: set.source,
    rows: rows
      .toSorted((one, other) => one.sortName.localeCompare(other.sortName, 'vi'))
      .map(({ memberId, fullName, groupKey, figure, reliefPercent }) => ({
        ...{ id: memberId, fullName, groupKey, figure },
        isExempt: reliefPercent === 100,
      })),
  }
}
