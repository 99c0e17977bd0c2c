import 'server-only'
import { and, asc, eq, gte, isNull, or } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { accounts, grants } from '@/db/schema'
import { can, type Viewer } from '@/lib/auth/policy'
import { type Day, showMonth } from '@/lib/core/dates'
import { letterheadOf, letterheadShape } from '@/lib/meetings/letterhead'
import { findRuleSet } from '@/lib/rulesets/load'
import { scoreListFrom } from '@/lib/scores/list-paper'
import { scoreSheetFrom } from '@/lib/scores/sheet-paper'
import { listLines } from './lines'
import { listScorePlaces } from './list'
import { getScoreSheet } from './sheet'

export async function scoreSheetForPrint(viewer: Viewer, meetingId: number) {
  const found = await getScoreSheet(viewer, meetingId)
  const names =
    found && (letterheadShape.safeParse(found.letterhead).data ?? (await letterheadOf(byKey, found.orgId)))
  if (!found?.score || !names) return undefined
  return {
    data: scoreSheetFrom(found, found.score, names),
    name: `phiếu chấm điểm tháng ${showMonth(found.month)} ${found.cell}`,
  }
}

/** Danh sách tổng hợp of a committee's cells; of a place out of reach there is none. */
export async function scoreListForPrint(viewer: Viewer, orgId: number, month: Day, today: Day) {
  const place = (await listScorePlaces(viewer)).find(({ id }) => id === orgId)
  const names = place && (await letterheadOf(byKey, place.id))
  if (!place || !names) return undefined
  const [lines, rules, secretary] = await Promise.all([
    listLines(viewer, place, month, today),
    findRuleSet(byKey, 'score', month, place.path),
    secretaryOf(viewer, place, today),
  ])
  return {
    data: scoreListFrom({
      lines,
      month,
      today,
      names,
      source: rules?.source ?? '',
      preparedBy: viewer.fullName,
      secretary,
    }),
    name: `tổng hợp chấm điểm tháng ${showMonth(month)} ${place.shortName}`,
  }
}

/** Who signs for the committee; empty where the post is vacant or held by several. */
async function secretaryOf(viewer: Viewer, place: { id: number; path: string }, today: Day) {
  if (!can(viewer, 'scores.list', place)) return ''
  const found = await byKey
    .select({ fullName: accounts.fullName })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .where(
      and(
        eq(grants.orgId, place.id),
        eq(grants.role, 'committeeSecretary'),
        or(isNull(grants.endsOn), gte(grants.endsOn, today)),
      ),
    )
    .orderBy(asc(grants.id))
    .limit(2)
  return found.length === 1 ? (found[0]?.fullName ?? '') : ''
}
