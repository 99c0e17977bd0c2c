import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { addDays, type Day } from '@/lib/core/dates'
import type { MinutesContent } from '@/lib/meetings/content'
import { nothingKnown } from '@/lib/meetings/rules/known'
import { paperFileName } from '@/lib/papers/file-name'
import { directivesOf } from '../demo/directives'
import { frozen } from '../demo/frozen'
import type { Cell } from '../demo/organisations'
import { membersOn } from '../demo/roll'
import { hasCommittee } from '../demo/terms'
import { insertAll } from '../kit/insert'
import { instant } from '../kit/instant'
import { makeRandom } from '../kit/random'
import given from '../meeting-2025-11.json'
import { bankOf, contentOf, nextMeetingOf, placeOf, startsAt } from './content'
import type { Story } from './story'

export type Filed = {
  heldOn: Day
  sentOn: Day
  receivedOn: Day | null
  postedOn?: [documents: Day, minutes: Day | null]
}
type Raised = (voters: number) => MinutesContent['feedback']

/** What the cell gives its members this month; Chi bộ thôn 3 gave in October what the case reports on. */
function tasksFor(story: Story, cell: Cell, month: Day) {
  if (cell.plan.key === 'thon3' && month === '2025-10-01')
    return given.lastMonth.tasks.map(({ title, assignee }) => ({ title, assignee, done: '', notDone: '' }))
  const random = makeRandom(`việc xã ${cell.plan.key} ${month}`)
  const able = membersOn(story.members.get(cell) ?? [], month).filter(
    ({ exemption, away }) => !exemption && !away,
  )
  return bankOf(cell)
    .tasks(Number(month.slice(5, 7)))
    .map((text) => ({ ...text, assignee: random.pick(able).fullName }))
}

/** One finished regular meeting with everything it leaves: minutes, tasks, papers to be made. */
export async function makeHeld(story: Story, cell: Cell, month: Day, filed: Filed, raised?: Raised) {
  const { db, numbers, accounts } = story
  const { heldOn, sentOn, receivedOn, postedOn } = filed
  const people = story.members.get(cell) ?? []
  const orgId = cell.organisation.id
  const by = accounts.get(`bithu.${cell.plan.key}`) ?? 0
  const rules = story.rulesOn(heldOn)
  const tasks = tasksFor(story, cell, month)
  const metOn = addDays(heldOn, -3)
  const committee = hasCommittee(cell)
    ? { metOn, number: `${String(numbers.take(cell, 'BB', heldOn)).padStart(2, '0')}-BB/CB` }
    : undefined
  const content = contentOf({
    cell,
    people,
    heldOn,
    lastTasks: story.openTasks.get(cell) ?? [],
    newTasks: tasks,
    committee,
    sheet: rules.score.values,
    feedback: raised,
    directives: directivesOf(story.directives, cell, month),
  })
  const posted = { documentsPostedOn: postedOn?.[0] ?? null, minutesPostedOn: postedOn?.[1] ?? null }
  const [meeting] = await db
    .insert(schema.meetings)
    .values({
      orgId,
      month,
      dueOn: addDays(month, 4),
      state: 'held',
      plannedOn: heldOn,
      plannedAt: startsAt(cell),
      place: placeOf(cell),
      registeredOn: addDays(heldOn, -6),
      registeredAt: instant(addDays(heldOn, -6), '08:30'),
      confirmedOn: addDays(heldOn, -4),
      confirmedAt: instant(addDays(heldOn, -4), '09:15'),
      heldOn,
      filedOn: sentOn,
      filedAt: instant(sentOn, '08:05'),
      ...posted,
    })
    .returning({ id: schema.meetings.id })
  const meetingId = meeting?.id ?? 0
  const known = { ...nothingKnown, documentsPostedOn: posted.documentsPostedOn }
  const columns = frozen(cell, meetingId, content, { rules, numbers, by, day: heldOn, known })
  const [made] = await db
    .insert(schema.minutes)
    .values({
      ...columns,
      templateId: story.templates.get('regular') ?? 0,
      status: receivedOn ? 'received' : 'sent',
      sentOn,
      sentAt: instant(sentOn, '08:05'),
      receivedOn,
      receivedAt: receivedOn ? instant(receivedOn, '09:00') : null,
    })
    .returning({ id: schema.minutes.id })
  const minutesId = made?.id ?? 0
  const forms =
    columns.resolutionNumber === null ? ['minutes' as const] : (['minutes', 'resolution'] as const)
  await insertAll(
    db,
    schema.papers,
    forms.map((form) => ({
      form,
      subjectId: minutesId,
      orgId,
      fileName: paperFileName(form, month, cell.organisation.name),
    })),
  )
  await moveTasks(story, cell, meetingId, content, tasks)
  return { meetingId, minutesId, content }
}

/** Last month's tasks get their result, this month's are given. */
async function moveTasks(
  { db, openTasks, members }: Story,
  cell: Cell,
  meetingId: number,
  { lastTasks }: MinutesContent,
  tasks: ReturnType<typeof tasksFor>,
) {
  for (const { taskId, state, result } of lastTasks)
    if (taskId !== null)
      await db
        .update(schema.tasks)
        .set({ state, result, reportedMeetingId: meetingId })
        .where(eq(schema.tasks.id, taskId))
  const people = members.get(cell) ?? []
  const [first] = await db
    .select({ month: schema.meetings.month })
    .from(schema.meetings)
    .where(eq(schema.meetings.id, meetingId))
  const dueOn = nextMeetingOf(first?.month ?? '')
  const made = await db
    .insert(schema.tasks)
    .values(
      tasks.map(({ title, assignee }) => ({
        orgId: cell.organisation.id,
        meetingId,
        title,
        assigneeName: assignee,
        assigneeId: people.find(({ fullName }) => fullName === assignee)?.id,
        dueOn,
      })),
    )
    .returning({ id: schema.tasks.id })
  openTasks.set(
    cell,
    tasks.map(({ title, assignee, done, notDone }, at) => ({
      id: made[at]?.id ?? 0,
      title,
      assigneeName: assignee,
      done,
      notDone,
    })),
  )
}
