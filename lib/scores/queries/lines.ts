import 'server-only'
import { type Db, db, type Tx } from '@/db/client'
import { can, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { findRuleSet } from '@/lib/rulesets/load'
import { lineOf } from '@/lib/scores/listing'
import { listScores, type ScorePlace } from './list'

/** The month's rows, each judged by the rule set of its own day. */
export async function listLines(
  viewer: Viewer,
  place: Pick<ScorePlace, 'path'>,
  month: Day,
  today: Day,
  q = '',
  from: Db | Tx = db,
) {
  const rows = await listScores(viewer, place, month, q, from)
  const days = [...new Set(rows.flatMap(({ day }) => (day ? [day] : [])))]
  const limits = new Map(
    await Promise.all(
      days.map(async (day) => [day, (await findRuleSet(from, 'meetings', day, place.path))?.values] as const),
    ),
  )
  return rows.map((row) =>
    lineOf(
      { ...row, mayReview: can(viewer, 'scores.review', row) },
      row.day ? limits.get(row.day) : undefined,
      today,
    ),
  )
}
