import 'server-only'
import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { accounts, grants } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { letterheadOf } from '@/lib/meetings/letterhead'
import type { PaperOn } from '@/lib/papers/issue'
import { findRuleSet } from '@/lib/rulesets/load'
import { scoreListFrom } from './list-paper'
import { listLines } from './queries/lines'

type Place = { id: number; path: string }

/** What the list of a month says; of a place within reach of the viewer, whose name stands on it unless another is given. */
export async function listSourceOf(
  from: Db | Tx,
  viewer: Viewer,
  place: Place,
  { month, today, preparedBy = viewer.fullName }: { month: Day; today: Day; preparedBy?: string },
) {
  const names = await letterheadOf(from, place.id)
  if (!names) return undefined
  const lines = await listLines(viewer, place, month, today, '', from)
  // The sheets of a month may stand on two guidances, one from the day the other ended.
  const cited = [...new Set(lines.flatMap(({ basis }) => basis || []))]
  const sources =
    cited.length > 0 ? cited : [(await findRuleSet(from, 'score', month, place.path))?.source ?? '']
  const secretary = await secretaryOf(from, place, today)
  const dataOn = (day: Day, isDraft: boolean) =>
    scoreListFrom({
      lines,
      month,
      today: day,
      names,
      source: sources.join('; '),
      preparedBy,
      secretary,
      isDraft,
    })
  return {
    lines,
    draft: () => dataOn(today, true),
    paperOn:
      (fileName: string): PaperOn =>
      (day) => ({ form: 'scoreList', fileName, data: dataOn(day, false) }),
  }
}

/** Who signs for the committee; empty where the post is vacant or held by several. */
async function secretaryOf(from: Db | Tx, place: Place, today: Day) {
  const found = await from
    .select({ fullName: accounts.fullName })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .where(
      and(
        eq(grants.orgId, place.id),
        eq(grants.role, 'committeeSecretary'),
        lte(grants.startsOn, today),
        or(isNull(grants.endsOn), gte(grants.endsOn, today)),
      ),
    )
    .orderBy(asc(grants.id))
    .limit(2)
  return found.length === 1 ? (found[0]?.fullName ?? '') : ''
}
