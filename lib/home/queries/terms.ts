import 'server-only'
import { and, asc, eq, gte, isNotNull, isNull, notExists, or, type SQLWrapper, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, organisations, terms } from '@/db/schema'
import { canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import { type Day, showDay } from '@/lib/core/dates'
import type { Duty } from '@/lib/home/rules'
import { hasTerm } from '@/lib/home/set-up-conditions'

/** "2022-2025", "2022 – 2025" and "2022–2025" are one term. */
const years = (text: SQLWrapper) => sql`translate(${text}, '- ', '–')`

/**
 * Đại hội held, its term not entered: the numbers of papers would run on in the old one. Where there is no current term
 * at all, setting up says so.
 */
export async function termDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'terms.create')) return []
  const [first] = await db
    .select({
      id: meetings.id,
      orgId: meetings.orgId,
      heldOn: meetings.heldOn,
      occasion: meetings.occasion,
      cell: organisations.shortName,
      many: sql<number>`count(*) OVER ()::int`,
    })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .where(
      and(
        scope(viewer, 'terms.create', { path: meetings.orgPath }),
        eq(meetings.kind, 'congress'),
        isNotNull(meetings.heldOn),
        isNull(organisations.endedOn),
        hasTerm(today),
        // Entered beforehand, the term may begin earlier than the congress was held: then its name tells.
        notExists(
          db
            .select({ id: terms.id })
            .from(terms)
            .where(
              and(
                eq(terms.orgId, meetings.orgId),
                or(gte(terms.startsOn, meetings.heldOn), eq(years(terms.name), years(meetings.occasion))),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(meetings.heldOn), asc(meetings.id))
    .limit(1)
  if (!first) return []
  const { id, orgId, heldOn, occasion, cell, many } = first
  const more = many > 1 ? `, và ${many - 1} nơi nữa` : ''
  return [
    {
      id: `term-${id}`,
      title: `Ghi nhiệm kỳ${occasion ? ` ${occasion}` : ' mới'}: ${cell} đã đại hội ngày ${heldOn ? showDay(heldOn) : ''}${more}`,
      href: `/organisations/${orgId}#terms`,
      note: 'Số văn bản bắt đầu lại từ 01; chưa ghi thì vẫn nối số của nhiệm kỳ trước',
    },
  ]
}
