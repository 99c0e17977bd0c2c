import 'server-only'
import { and, count, eq, inArray, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { members, organisations, yearlySlips } from '@/db/schema'
import { can, pathsFor, scope, type Viewer } from '@/lib/auth/policy'
import { type Day, showDay } from '@/lib/core/dates'
import { type Duty, inOrder } from '@/lib/home/rules'
import { isKept } from '@/lib/records/conditions'
import { listProbation } from '@/lib/records/queries/probation'
import { slipsDue } from '@/lib/records/rules/slips'
import { findRuleSet } from '@/lib/rulesets/load'
import { absenceDuties, endingExemptions } from './away'

/** What the files of its members ask of a cell: recognition at the end of probation, the slips of the year. */
export async function recordDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  const paths = pathsFor(viewer, 'records.slips')
  if (paths.length === 0) return []
  const cells = await db
    .select({ id: organisations.id, path: organisations.path, kind: organisations.kind })
    .from(organisations)
    .where(
      and(
        inArray(organisations.path, paths),
        eq(organisations.kind, 'cell'),
        isNull(organisations.endedOn),
        scope(viewer, 'organisations.read', { path: organisations.path }),
      ),
    )
  const found = await Promise.all(
    cells.flatMap((cell) => [
      recognitions(viewer, cell, today, () => `/records/probation?org=${cell.id}`),
      slipsOf(viewer, cell, today),
    ]),
  )
  return found.flat()
}

/**
 * Đảng viên cần xem xét: whom the next meeting of one cell has to speak about, each with the way to the person. For its
 * secretary alone: what is asked of a member does not stand in a programme that everybody reads.
 */
export async function memberDuties(
  viewer: Viewer,
  { orgId, path }: { orgId: number; path: string },
  today: Day,
): Promise<Duty[]> {
  if (!can(viewer, 'exemptionRequests.resolve', { path })) return []
  const found = await Promise.all([
    recognitions(viewer, { id: orgId, path, kind: 'cell' }, today, (id) => `/members/${id}`),
    endingExemptions(viewer, today, orgId),
    absenceDuties(viewer, today, orgId),
  ])
  return inOrder(found.flat())
}

type Cell = { id: number; path: string; kind: string }

async function recognitions(
  viewer: Viewer,
  cell: Cell,
  today: Day,
  linkTo: (memberId: number) => string,
): Promise<Duty[]> {
  const rows = await listProbation(viewer, cell, today)
  return rows.flatMap(({ id, fullName, probation, isProposed }) =>
    !probation || isProposed
      ? []
      : [
          {
            id: `probation-${id}`,
            title: `Xét công nhận chính thức: đồng chí ${fullName}, hết 12 tháng dự bị ngày ${showDay(probation.endsOn)}`,
            href: linkTo(id),
            ...(probation.decideBy
              ? { dueOn: probation.decideBy }
              : { note: 'Họp xét công nhận đảng viên chính thức' }),
          },
        ],
  )
}

async function slipsOf(viewer: Viewer, cell: Cell, today: Day): Promise<Duty[]> {
  const rules = await findRuleSet(db, 'records', today, cell.path)
  const due = rules && slipsDue(today, rules.values)
  if (!due) return []
  const [row] = await db
    .select({ n: count() })
    .from(members)
    .leftJoin(yearlySlips, and(eq(yearlySlips.memberId, members.id), eq(yearlySlips.year, due.year)))
    .where(
      and(
        isKept,
        eq(members.orgId, cell.id),
        isNull(yearlySlips.memberId),
        scope(viewer, 'records.read', { path: members.orgPath }),
      ),
    )
  if (!row?.n) return []
  return [
    {
      id: `slips-${cell.id}`,
      title: `Thu phiếu bổ sung hồ sơ năm ${due.year}: còn ${row.n} đồng chí chưa nộp`,
      href: `/records/slips?org=${cell.id}&year=${due.year}`,
      dueOn: due.until,
    },
  ]
}
