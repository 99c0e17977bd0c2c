import { inArray } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { addDays, type Day, monthOf } from '@/lib/core/dates'
import type { IssuedDocument, MinutesContent } from '@/lib/meetings/content'
import { issuedDocument } from '@/lib/meetings/rules/issued'
import { supplementFileName } from '@/lib/papers/file-name'
import { insertAll } from '../kit/insert'
import { instant } from '../kit/instant'
import { makeRandom } from '../kit/random'
import { placeOf, startsAt } from './calendar'
import { contentOf, type GivenTask } from './content'
import { directivesOf } from './directives'
import { dongHaAugustTasks } from './dong-ha'
import { frozen } from './frozen'
import { type Past, pastOf } from './meeting-plan'
import type { Member } from './members'
import type { Cell } from './organisations'
import { membersOn } from './roll'
import type { Story } from './story'
import { hasCommittee } from './terms'
import { bankOf } from './texts'
import { isCombinedIn, thematicPart } from './thematic'

type NewTask = { title: string; assignee: string; dueOn: Day; done: string; notDone: string }
type Row = { cell: Cell; people: Member[]; past: Past; meetingId: number }
export type Held = Row & { content: MinutesContent; minutesId: number; month: Day; issued: IssuedDocument }

const supplementsOf = (held: Held[], { accounts }: Story) =>
  held.flatMap(({ cell, past: { supplement }, minutesId }) =>
    supplement
      ? [
          {
            minutesId,
            orgId: cell.organisation.id,
            text: supplement.text,
            returnedReason: supplement.reason,
            returnNo: 1,
            writtenBy: accounts.get(`bithu.${cell.plan.key}`)?.id ?? 0,
            writtenOn: supplement.writtenOn,
          },
        ]
      : [],
  )

function newTasks({ cell, people, past }: Row, month: Day): NewTask[] {
  if (cell.plan.key === 'dongha' && month === '2022-08-01')
    return dongHaAugustTasks.map((given) => ({ ...given, done: '', notDone: '' }))
  const random = makeRandom(`việc ${cell.plan.key} ${month}`)
  const able = membersOn(people, past.heldOn).filter(({ exemption, away }) => !exemption && !away)
  const next = addDays(monthOf(addDays(monthOf(month), 40)), -1)
  return bankOf(cell)
    .tasks(Number(month.slice(5, 7)))
    .map((text) => ({
      ...text,
      assignee: random.pick(able).fullName,
      dueOn: addDays(next, random.pick([-6, -5, -3, 0, 0, 8])),
    }))
}

async function insertMeetings({ db, tree, members }: Story, month: Day): Promise<Row[]> {
  const plans = tree.cells.map((cell) => ({
    cell,
    people: members.get(cell) ?? [],
    past: pastOf(cell, month),
  }))
  const made = await db
    .insert(schema.meetings)
    .values(
      plans.map(({ cell, people, past: { heldOn, sentOn, notHeldReason } }) => ({
        orgId: cell.organisation.id,
        month,
        isCombined: !notHeldReason && isCombinedIn(cell, month),
        state: notHeldReason ? ('notHeld' as const) : ('held' as const),
        plannedOn: heldOn,
        plannedAt: startsAt(cell),
        place: placeOf(cell),
        registeredOn: addDays(heldOn, -3),
        registeredAt: instant(addDays(heldOn, -3), '08:30'),
        confirmedOn: addDays(heldOn, -2),
        confirmedAt: instant(addDays(heldOn, -2), '09:15'),
        recorderId: people[hasCommittee(cell) ? 2 : 1]?.id,
        notHeldReason,
        ...(notHeldReason ? {} : { heldOn, filedOn: sentOn, filedAt: instant(sentOn, '07:45') }),
      })),
    )
    .returning({ id: schema.meetings.id, orgId: schema.meetings.orgId })
  const idOf = new Map(made.map(({ id, orgId }) => [orgId, id]))
  return plans.map((plan) => ({ ...plan, meetingId: idOf.get(plan.cell.organisation.id) ?? 0 }))
}

async function insertMinutes(
  story: Story,
  month: Day,
  rows: Row[],
  tasks: Map<Row, NewTask[]>,
): Promise<Held[]> {
  const { db, numbers, rules, templateId, accounts } = story
  const written = rows.map((row) => {
    const { cell, people, past, meetingId } = row
    const by = accounts.get(`bithu.${cell.plan.key}`)?.id ?? 0
    const committeeMinutes = hasCommittee(cell)
      ? `${numbers.take(cell, 'BB', past.heldOn)}-BB/CB`.padStart(8, '0')
      : ''
    const isCombined = isCombinedIn(cell, month)
    const regular = contentOf({
      random: makeRandom(`biên bản ${cell.plan.key} ${month}`),
      cell,
      people,
      bank: bankOf(cell),
      month,
      heldOn: past.heldOn,
      lastTasks: story.openTasks.get(cell) ?? [],
      committeeMinutes,
      directives: directivesOf(story.directives, cell, month),
      newTasks: (tasks.get(row) ?? []).map(({ title, assignee, dueOn }) => ({ title, assignee, dueOn })),
      feedback: (voters) => story.feedback.raised(cell, month, voters),
      answers: story.feedback.answersFor(cell, past.heldOn),
    })
    const content = isCombined ? thematicPart(cell, people, month, regular) : regular
    const { sentOn, receivedOn, returnedReason, supplement } = past
    const columns = {
      ...frozen(cell, meetingId, content, { rules, numbers, by, day: past.heldOn, isCombined }),
      templateId,
      status: returnedReason ? ('returned' as const) : receivedOn ? ('received' as const) : ('sent' as const),
      sentOn,
      sentAt: instant(sentOn, '07:45'),
      receivedOn,
      receivedAt: receivedOn ? instant(receivedOn, '09:10') : null,
      returnedReason,
      returns: returnedReason || supplement ? 1 : 0,
    }
    return { row, content, columns }
  })
  await insertAll(
    db,
    schema.minutes,
    written.map(({ columns }) => columns),
  )
  const meetingIds = rows.map(({ meetingId }) => meetingId)
  const made = await db
    .select({ id: schema.minutes.id, meetingId: schema.minutes.meetingId })
    .from(schema.minutes)
    .where(inArray(schema.minutes.meetingId, meetingIds))
  const idOf = new Map(made.map(({ id, meetingId }) => [meetingId, id]))
  return written.map(({ row, content, columns }) => ({
    ...row,
    month,
    content,
    minutesId: idOf.get(row.meetingId) ?? 0,
    issued: issuedDocument(content, columns.outcome),
  }))
}

async function addSupplements({ db, held }: Story, month: Day, rows: ReturnType<typeof supplementsOf>) {
  const made = await db.insert(schema.supplements).values(rows).returning()
  await db.insert(schema.papers).values(
    made.map(({ id, orgId, minutesId, writtenOn }) => {
      const cell = held.find((each) => each.minutesId === minutesId)?.cell.organisation.name ?? ''
      const fileName = supplementFileName(month, cell)
      return { form: 'supplement', subjectId: id, orgId, fileName, issuedOn: writtenOn }
    }),
  )
}

/** One past month of the whole district. */
export async function makePastMonth(story: Story, month: Day): Promise<void> {
  const rows = await insertMeetings(story, month)
  const heldRows = rows.filter(({ past }) => !past.notHeldReason)
  const tasks = new Map(heldRows.map((row) => [row, newTasks(row, month)]))
  const held = await insertMinutes(story, month, heldRows, tasks)
  await story.feedback.leaveWith(held)
  story.held.push(...held)
  const supplements = supplementsOf(held, story)
  if (supplements.length > 0) await addSupplements(story, month, supplements)
  for (const { content, meetingId } of held) story.reports.push({ meetingId, rows: content.lastTasks })
  await giveTasks(story, heldRows, tasks)
}

async function giveTasks({ db, openTasks }: Story, rows: Row[], tasks: Map<Row, NewTask[]>) {
  const given = rows.flatMap((row) => (tasks.get(row) ?? []).map((task) => ({ ...task, row })))
  const made = await db
    .insert(schema.tasks)
    .values(
      given.map(({ row: { cell, people, meetingId }, title, assignee, dueOn }) => ({
        orgId: cell.organisation.id,
        meetingId,
        title,
        assigneeName: assignee,
        assigneeId: people.find(({ fullName }) => fullName === assignee)?.id,
        dueOn,
      })),
    )
    .returning({ id: schema.tasks.id, meetingId: schema.tasks.meetingId, title: schema.tasks.title })
  const idOf = new Map(made.map(({ id, meetingId, title }) => [`${meetingId} ${title}`, id]))
  for (const row of rows) {
    const open = (tasks.get(row) ?? []).map(
      ({ title, assignee, done, notDone }): GivenTask => ({
        id: idOf.get(`${row.meetingId} ${title}`) ?? 0,
        title,
        assigneeName: assignee,
        done,
        notDone,
      }),
    )
    openTasks.set(row.cell, open)
  }
}
