import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { conferences, organisations } from '@/db/schema'
import { type Day, monthOf, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { findRuleSet } from '@/lib/rulesets/load'
import { dueDaysBelow } from './due-days'

type Planned = { path: string; org: string; heldOn: Day; clashReason: string }

/** Cells whose common day it takes: none, unless a reason is written. */
export async function affectedBy(tx: Tx, { path, org, heldOn, clashReason }: Planned) {
  const month = monthOf(heldOn)
  const below = await dueDaysBelow(tx, month, path)
  const affected = below.filter(({ dueOn }) => dueOn === heldOn)
  if (affected.length === 0 || clashReason !== '') return affected
  const rule = await findRuleSet(tx, 'commonDay', month, path)
  throw new RuleError(
    `Ngày ${showDay(heldOn)} là ngày sinh hoạt thống nhất của ${affected.length} chi bộ thuộc ${org}${rule ? ` (${rule.source})` : ''}. Đồng chí chọn ngày khác, hoặc ghi rõ lý do phải họp đúng ngày này.`,
    'clashReason',
  )
}

type NewDay = { month: Day; cellTypes: readonly string[]; heldOn: Day }

/** Conferences on a day to which cells of some types at or below `path` are called: the rule of the common day looks both ways. */
export async function conferencesOn(tx: Tx, path: string, { month, cellTypes, heldOn }: NewDay) {
  const cells = (await dueDaysBelow(tx, month, path)).filter(
    (cell) => cell.cellType !== null && cellTypes.includes(cell.cellType),
  )
  const held = await tx
    .select({ name: conferences.name, org: organisations.shortName, path: conferences.orgPath })
    .from(conferences)
    .innerJoin(organisations, eq(organisations.id, conferences.orgId))
    .where(and(eq(conferences.heldOn, heldOn), isNull(conferences.cancelledOn)))
    .orderBy(conferences.id)
  return held.filter((conference) => cells.some((cell) => cell.path.startsWith(conference.path)))
}
