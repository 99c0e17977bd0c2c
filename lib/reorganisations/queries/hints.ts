import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations } from '@/db/schema'
import { can, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { isBaseCell } from '@/lib/organisations/rules'
import { type Counted, grassrootsHintsOf, hintsOf } from '@/lib/reorganisations/committee-rules'
import { findRuleSet } from '@/lib/rulesets/load'

type Opened = Counted & Parameters<typeof isBaseCell>[0] & { id: number }

/** Hints about a cell or a đảng bộ cơ sở that the viewer has open, by the rule of the day. */
export async function listHints(viewer: Viewer, organisation: Opened, today: Day) {
  const { id, path, kind } = organisation
  if (!can(viewer, 'organisations.read', organisation)) return []
  const ruleSet = await findRuleSet(db, 'organisations', today, path)
  if (!ruleSet) return []
  if (kind === 'grassroots') return grassrootsHintsOf(organisation, ruleSet.values)
  if (kind !== 'cell') return []
  const groups = await db.$count(
    organisations,
    and(eq(organisations.parentId, id), eq(organisations.kind, 'group'), isNull(organisations.endedOn)),
  )
  return hintsOf({ ...organisation, groups, isBase: isBaseCell(organisation) }, ruleSet.values)
}
