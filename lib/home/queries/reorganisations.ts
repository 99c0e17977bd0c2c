import 'server-only'
import { and, asc, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { handovers } from '@/db/schema'
import { canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { Duty } from '@/lib/home/rules'
import { listCellsWanting } from '@/lib/reorganisations/queries/committees'

const MOST = 10
/** The duty goes once the register names them. */
const ALREADY = 'đã có chi ủy thì ghi chức vụ ở trang của từng đồng chí'

/** Bàn giao đảng viên that waits for the receiving cell, and for whoever answers for it. */
export async function handoverDuties(viewer: Viewer): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'handovers.confirm')) return []
  const rows = await db
    .select({
      id: handovers.id,
      eventId: handovers.eventId,
      fromName: handovers.fromName,
      dueOn: handovers.dueOn,
      members: sql<number>`(select count(*)::int from handover_members where handover_id = handovers.id)`,
    })
    .from(handovers)
    .where(
      and(isNull(handovers.confirmedOn), scope(viewer, 'handovers.confirm', { path: handovers.orgPath })),
    )
    .orderBy(asc(handovers.dueOn), asc(handovers.id))
    .limit(MOST)
  return rows.map(({ id, eventId, fromName, dueOn, members }) => ({
    id: `handover-${id}`,
    title: `Xác nhận tiếp nhận ${members} đảng viên từ ${fromName}`,
    href: `/reorganisations/${eventId}#handover-${id}`,
    dueOn,
  }))
}

/** Đủ đảng viên chính thức để có chi ủy: the cell proposes, the committee above appoints. */
export async function committeeDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  const [own, below] = await Promise.all([
    listCellsWanting(viewer, 'organisations.proposeCommittee', today),
    listCellsWanting(viewer, 'organisations.appointCommittee', today),
  ])
  const [first, ...others] = below
  return [
    ...own.map(({ id, name, full, wanted }) => ({
      id: `proposeCommittee-${id}`,
      title: `Đề nghị cấp trên chỉ định ${wanted}: ${name}`,
      href: `/organisations/${id}#committee`,
      note: `Chi bộ có ${full} đảng viên chính thức; ${ALREADY}`,
    })),
    ...(first && others.length === 0
      ? [
          {
            id: `appointCommittee-${first.id}`,
            title: `Chỉ định ${first.wanted} cho ${first.name}`,
            href: `/organisations/${first.id}#committee`,
            note: `Chi bộ có ${first.full} đảng viên chính thức; ${ALREADY}`,
          },
        ]
      : []),
    ...(others.length > 0
      ? [
          {
            id: 'appointCommittee',
            title: `Chỉ định chi ủy, phó bí thư cho ${below.length} chi bộ`,
            href: '/reorganisations#committees',
            note: `Các chi bộ đủ số đảng viên chính thức để có chi ủy; ${ALREADY}`,
          },
        ]
      : []),
  ]
}
