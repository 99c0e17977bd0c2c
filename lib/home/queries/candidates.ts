import 'server-only'
import { and, asc, eq, inArray, isNull, notInArray, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { candidates, minutes, organisations, proposals } from '@/db/schema'
import { canSomewhere, pathsFor, scope, type Viewer } from '@/lib/auth/policy'
import { hasGrassroots } from '@/lib/candidates/load'
import { ceremonyTerm, termAfterVote, verificationTerm } from '@/lib/candidates/rules/terms'
import { needsEndorsement } from '@/lib/candidates/rules/way'
import type { Day } from '@/lib/core/dates'
import { loadHolidays } from '@/lib/feedback/holidays'
import { dutiesOfCell, dutyOfVerification } from '@/lib/home/candidate-duties'
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

const MOST = 200

/** The way to admission: every step of the own cells, and what is verified below. */
export async function candidateDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'candidates.write')) return []
  const own = pathsFor(viewer, 'candidates.write')
  const rows = await db
    .select({
      id: candidates.id,
      orgId: candidates.orgId,
      path: candidates.orgPath,
      fullName: candidates.fullName,
      stage: candidates.stage,
      certifiedOn: candidates.certifiedOn,
      dossierOn: candidates.dossierOn,
      verificationAskedOn: candidates.verificationAskedOn,
      isVerifiedAbroad: candidates.isVerifiedAbroad,
      verifiedOn: candidates.verifiedOn,
      opinionsOn: candidates.opinionsOn,
      decision: proposals.state,
      decidedOn: proposals.decidedOn,
      hasGrassroots,
    })
    .from(candidates)
    .leftJoin(proposals, eq(proposals.id, candidates.proposalId))
    .where(
      and(
        scope(viewer, 'candidates.write', { path: candidates.orgPath }),
        notInArray(candidates.stage, ['admitted', 'stopped']),
        or(
          own.length > 0 ? inArray(candidates.orgPath, own) : sql`false`,
          and(eq(candidates.stage, 'dossier'), isNull(candidates.verifiedOn)),
        ),
      ),
    )
    .orderBy(asc(candidates.verificationAskedOn), asc(candidates.id))
    .limit(MOST)
  if (rows.length === 0) return []
  const holidays = await loadHolidays(db)
  const rulesAt = (day: Day, path: string) => findRuleSet(db, 'admission', day, path)
  const people = await Promise.all(
    rows.map(async ({ decision, decidedOn, isVerifiedAbroad: isAbroad, ...row }) => {
      const { path, verificationAskedOn: askedOn } = row
      const isDecided = decision === 'approved' && decidedOn !== null && !needsEndorsement(row)
      const atDecision = isDecided && (await rulesAt(decidedOn, path))
      return {
        ...row,
        isDecided,
        rules: await rulesAt(today, path),
        ...(askedOn
          ? { verifyBy: verificationTerm({ askedOn, isAbroad }, await rulesAt(askedOn, path), holidays) }
          : {}),
        ...(atDecision ? { admitBy: ceremonyTerm(decidedOn, atDecision, holidays) } : {}),
      }
    }),
  )
  return [
    ...dutiesOfCell(
      people.filter(({ path }) => own.includes(path)),
      today,
    ),
    ...people
      .filter(({ stage, verifiedOn }) => stage === 'dossier' && verifiedOn === null)
      .map(dutyOfVerification),
  ]
}
