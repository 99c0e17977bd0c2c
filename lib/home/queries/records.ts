import 'server-only'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { awayStays, members, organisations, recordChecks, yearlySlips } from '@/db/schema'
import { can, pathsFor, scope, type Viewer } from '@/lib/auth/policy'
import { isAwayOn, isVagueAway } from '@/lib/away/conditions'
import { type Day, shortDate } from '@/lib/core/dates'
import { type Duty, inOrder } from '@/lib/home/rules'
import { isCurrent } from '@/lib/members/conditions'
import { isOwn, ofState } from '@/lib/records/conditions'
import { listProbation } from '@/lib/records/queries/probation'
import { slipsDue } from '@/lib/records/rules/slips'
import { findRuleSet } from '@/lib/rulesets/load'
import { absenceDuties, endingExemptions, excusedDuties } from './away'

/** What the files of its members ask of a cell: recognition at the end of probation, and the lists of which it is the owner. */
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
      listsOf(viewer, cell, today),
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
    excusedDuties(viewer, today, orgId),
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
            title: `Xét công nhận chính thức: đồng chí ${fullName}, hết 12 tháng dự bị ngày ${shortDate(probation.endsOn)}`,
            href: linkTo(id),
            ...(probation.decideBy
              ? { dueOn: probation.decideBy }
              : { note: 'Họp xét công nhận đảng viên chính thức' }),
          },
        ],
  )
}

/** Lists that the cell itself works off: slips of the year, papers that are missing, addresses not clear; each by its number. */
async function listsOf(viewer: Viewer, { id, path }: Cell, today: Day): Promise<Duty[]> {
  const rules = await findRuleSet(db, 'records', today, path)
  const due = rules && slipsDue(today, rules.values)
  const [row] = await db
    .select({
      slips: sql<number>`count(*) filter (where ${isOwn} and ${yearlySlips.memberId} is null)::int`,
      lacking: sql<number>`count(*) filter (where ${isOwn} and ${ofState('lacking')})::int`,
      vague: sql<number>`count(*) filter (where ${isVagueAway})::int`,
    })
    .from(members)
    .leftJoin(yearlySlips, and(eq(yearlySlips.memberId, members.id), eq(yearlySlips.year, due?.year ?? 0)))
    .leftJoin(recordChecks, eq(recordChecks.memberId, members.id))
    .leftJoin(awayStays, and(eq(awayStays.memberId, members.id), isAwayOn(today)))
    .where(and(isCurrent, eq(members.orgId, id), scope(viewer, 'records.read', { path: members.orgPath })))
  const { slips = 0, lacking = 0, vague = 0 } = row ?? {}
  const lists: (Duty & { many: number })[] = [
    ...(due
      ? [
          {
            many: slips,
            id: `slips-${id}`,
            title: `Thu phiếu bổ sung hồ sơ năm ${due.year}: còn ${slips} đồng chí chưa nộp`,
            href: `/records/slips?org=${id}&year=${due.year}`,
            dueOn: due.until,
          },
        ]
      : []),
    {
      many: lacking,
      id: `papers-${id}`,
      title: `Nhắc ${lacking} đồng chí bổ sung giấy tờ còn thiếu trong hồ sơ`,
      href: `/records?org=${id}&state=lacking`,
      note: 'Thiếu giấy tờ nào ghi cạnh tên',
    },
    {
      many: vague,
      id: `addresses-${id}`,
      title: `Hỏi rõ địa chỉ của ${vague} đồng chí đi làm xa`,
      href: `/away?org=${id}&flag=vague`,
      note: 'Đến xã, phường nơi đang ở',
    },
  ]
  return lists.flatMap(({ many, ...duty }) => (many > 0 ? [duty] : []))
}
