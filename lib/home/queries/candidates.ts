import 'server-only'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { candidates, minutes, organisations, proposals } from '@/db/schema'
import { canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import { hasGrassroots } from '@/lib/candidates/load'
import { termAfterVote } from '@/lib/candidates/rules'
import { loadHolidays } from '@/lib/feedback/holidays'
import type { Duty } from '@/lib/home/rules'
import { findRuleSet } from '@/lib/rulesets/load'

/** Whom the grassroots committee has still to vote on, once the cell's minutes have come; by the rules of the day the cell voted. */
export async function endorsementDuties(viewer: Viewer): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'candidates.endorse')) return []
  const rows = await db
    .select({
      id: candidates.id,
      fullName: candidates.fullName,
      path: candidates.orgPath,
      cell: organisations.shortName,
      heldOn: proposals.heldOn,
    })
    .from(candidates)
    .innerJoin(organisations, eq(organisations.id, candidates.orgId))
    .innerJoin(proposals, eq(proposals.id, candidates.proposalId))
    .innerJoin(minutes, eq(minutes.id, proposals.minutesId))
    .where(
      and(
        scope(viewer, 'candidates.endorse', { path: candidates.orgPath }),
        eq(candidates.stage, 'voted'),
        eq(proposals.state, 'waiting'),
        inArray(minutes.status, ['sent', 'received']),
        hasGrassroots,
      ),
    )
    .orderBy(asc(proposals.heldOn), asc(candidates.id))
    .limit(50)
  if (rows.length === 0) return []
  const holidays = await loadHolidays(db)
  return Promise.all(
    rows.map(async ({ id, fullName, path, cell, heldOn }) => {
      const term = termAfterVote(
        'endorseDays',
        heldOn,
        await findRuleSet(db, 'admission', heldOn, path),
        holidays,
      )
      return {
        id: `endorse-${id}`,
        title: `Đảng ủy xét kết nạp: ${fullName}, ${cell}`,
        href: `/candidates/${id}`,
        ...(term ? { dueOn: term.dueOn } : { note: 'Chi bộ đã biểu quyết và gửi biên bản' }),
      }
    }),
  )
}
