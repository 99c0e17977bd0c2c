import 'server-only'
import { and, asc, eq, gt, isNotNull, isNull, notExists, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, organisations, terms } from '@/db/schema'
import { canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import type { Duty } from '@/lib/home/rules'

const MOST = 10

/** Đại hội held, its term not entered: the numbers of papers would run on in the old one. */
export async function termDuties(viewer: Viewer): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'terms.create')) return []
  const rows = await db
    .select({
      id: meetings.id,
      orgId: meetings.orgId,
      heldOn: meetings.heldOn,
      occasion: meetings.occasion,
      cell: organisations.shortName,
    })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .where(
      and(
        scope(viewer, 'terms.create', { path: meetings.orgPath }),
        eq(meetings.kind, 'congress'),
        isNotNull(meetings.heldOn),
        isNull(organisations.endedOn),
        // Entered beforehand, the term may begin somewhat earlier than the congress was held.
        notExists(
          db
            .select({ id: terms.id })
            .from(terms)
            .where(and(eq(terms.orgId, meetings.orgId), gt(terms.startsOn, sql`${meetings.heldOn} - 90`))),
        ),
      ),
    )
    .orderBy(asc(meetings.heldOn), asc(meetings.id))
    .limit(MOST)
  return rows.map(({ id, orgId, heldOn, occasion, cell }) => ({
    id: `term-${id}`,
    title: `Ghi nhiệm kỳ${occasion ? ` ${occasion}` : ' mới'}: ${cell} đã đại hội ngày ${heldOn ? showDay(heldOn) : ''}`,
    href: `/organisations/${orgId}#terms`,
    note: 'Số văn bản bắt đầu lại từ 01; chưa ghi thì vẫn nối số của nhiệm kỳ trước',
  }))
}
