import { and, eq, inArray } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { firstAgenda, firstInvited } from '@/lib/agendas/rules'
import { shownSections } from '@/lib/meetings/rules/sections'
import { regularSections } from '../base/templates'
import type { Story } from './story'

const MONTH = '2022-08-01'
const cells = ['dongha', 'phuloc', 'trungnghia']
/** Minutes of the clock for each part, as the secretaries wrote them; the last goes on to the end. */
const long = [5, 5, 5, 15, 10, 20, 20, 10, 10, 5]

/** Chương trình and giấy mời of a past meeting, for a few cells: as they were drawn up and handed out. */
export async function makeAgendas({ db, tree, members }: Pick<Story, 'db' | 'tree' | 'members'>) {
  const shown = tree.cells.filter(({ plan }) => cells.includes(plan.key))
  const meetings = await db
    .select({ id: schema.meetings.id, orgId: schema.meetings.orgId })
    .from(schema.meetings)
    .where(
      and(
        eq(schema.meetings.month, MONTH),
        eq(schema.meetings.kind, 'regular'),
        inArray(schema.meetings.orgId, [0, ...shown.map(({ organisation }) => organisation.id)]),
      ),
    )
  for (const cell of shown) {
    const orgId = cell.organisation.id
    const meeting = meetings.find((each) => each.orgId === orgId)
    const [chair, deputy, third] = members.get(cell) ?? []
    if (!meeting || !chair) continue
    const lines = firstAgenda({
      kind: 'regular',
      sections: shownSections(regularSections, { kind: 'regular', isCombined: false }),
      chair: chair.fullName,
      recorder: (third ?? deputy)?.fullName ?? '',
      topic: null,
      preparer: null,
      answers: 0,
      tasks: 3,
      superiorWord: 'huyện',
    })
    await db.insert(schema.agendas).values({
      meetingId: meeting.id,
      orgId,
      lines: lines.map((line, at) => ({ ...line, minutes: long[at] ?? null })),
      invited: firstInvited('regular'),
    })
  }
}
