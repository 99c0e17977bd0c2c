import { and, eq, getTableColumns, inArray } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { longest } from '@/lib/agendas/input'
import { agendaPaper, invitationPaper } from '@/lib/agendas/paper'
import { firstAgenda, firstInvited } from '@/lib/agendas/rules'
import { agendaTitle } from '@/lib/directives/rules'
import { shownSections } from '@/lib/meetings/rules/sections'
import { paperFileName } from '@/lib/papers/file-name'
import { regularSections } from '../base/templates'
import { directivesOf } from './directives'
import type { Story } from './story'

const MONTH = '2022-08-01'
const ISSUED_ON = '2022-08-03'
const sections = shownSections(regularSections, { kind: 'regular', isCombined: false })
const cells = ['dongha', 'phuloc', 'trungnghia']
/** Minutes of the clock for each part, as the secretaries wrote them; the last goes on to the end. */
const long = [5, 5, 5, 15, 5, 10, 20, 20, 10, 10, 5]

/** Chương trình and giấy mời of a past meeting, for a few cells: as they were drawn up and sent out. */
export async function makeAgendas({ db, tree, members, accounts, directives }: Story) {
  const shown = tree.cells.filter(({ plan }) => cells.includes(plan.key))
  const meetings = await db
    .select(getTableColumns(schema.meetings))
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
      sections,
      chair: chair.fullName,
      recorder: (third ?? deputy)?.fullName ?? '',
      topic: null,
      occasion: null,
      preparer: null,
      answers: 0,
      tasks: 3,
      directives: directivesOf(directives, cell, MONTH).map((each) => ({
        number: each.number,
        title: agendaTitle(each, longest.title),
      })),
      superiorWord: 'huyện',
    })
    const written = {
      lines: lines.map((line, at) => ({ ...line, minutes: long[at] ?? null })),
      invited: firstInvited('regular'),
    }
    const [agenda] = await db
      .insert(schema.agendas)
      .values({ ...written, meetingId: meeting.id, orgId })
      .returning({ id: schema.agendas.id })
    const { letterheadUpper, letterheadLower, captions, name, ...names } = cell.organisation
    const said = { ...meeting, ...written, chair: { name: chair.fullName, position: chair.position ?? '' } }
    const issuing = {
      letterhead: { ...names, ...captions, upper: letterheadUpper, lower: letterheadLower, cell: name },
      sections,
      today: ISSUED_ON,
      isDraft: false,
    }
    const of = {
      subjectId: agenda?.id ?? 0,
      orgId,
      issuedOn: ISSUED_ON,
      issuedBy: accounts.get(`bithu.${cell.plan.key}`)?.id,
    }
    await db.insert(schema.papers).values([
      {
        ...of,
        form: 'agenda',
        fileName: paperFileName('agenda', MONTH, name),
        data: agendaPaper(said, issuing),
      },
      {
        ...of,
        form: 'invitation',
        fileName: paperFileName('invitation', MONTH, name),
        data: invitationPaper(said, issuing),
      },
    ])
  }
}
