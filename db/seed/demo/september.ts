import * as schema from '@/db/schema'
import { type MinutesContent, minutesContent } from '@/lib/meetings/content'
import { issuedDocument } from '@/lib/meetings/rules/issued'
import { insertAll } from '../kit/insert'
import { instant } from '../kit/instant'
import { makeRandom } from '../kit/random'
import { standingOf, stepsOf } from './between-meetings'
import { commonDay, placeOf, startsAt, thisMonth } from './calendar'
import { contentOf, type GivenTask } from './content'
import { directivesOf } from './directives'
import { frozen } from './frozen'
import { type Tonight, tonightOf } from './meeting-plan'
import type { Cell } from './organisations'
import type { Held } from './past'
import { membersOn } from './roll'
import type { Story } from './story'
import { hasCommittee } from './terms'
import { bankOf } from './texts'

const registeredOf = (cell: Cell, state: Tonight): Partial<typeof schema.meetings.$inferInsert> => {
  if (state === 'open') return {}
  const day = cell.plan.key === 'dongha' || state === 'registered' ? '2022-09-05' : '2022-09-04'
  return {
    state: 'registered',
    plannedOn: commonDay(cell),
    plannedAt: startsAt(cell),
    place: placeOf(cell),
    registeredOn: day,
    registeredAt: instant(day, '10:20'),
    ...(state === 'postponed'
      ? { plannedOn: '2022-09-08', lateReason: 'Bí thư và phó bí thư dự tập huấn tại huyện ngày 07/9/2022.' }
      : {}),
  }
}

const confirmed = {
  state: 'confirmed',
  confirmedOn: '2022-09-06',
  confirmedAt: instant('2022-09-06', '08:40'),
} as const

function meetingOf(cell: Cell, state: Tonight): Partial<typeof schema.meetings.$inferInsert> {
  const registered = registeredOf(cell, state)
  if (state === 'open' || state === 'registered' || state === 'postponed') return registered
  if (state === 'confirmed' || state === 'writing') return { ...registered, ...confirmed }
  const held = { ...registered, ...confirmed, state: 'held' as const, heldOn: commonDay(cell) }
  return state === 'completed'
    ? held
    : { ...held, filedOn: '2022-09-07', filedAt: instant('2022-09-07', '21:55') }
}

async function insertMeetings({ db, tree, members }: Story) {
  const made = await db
    .insert(schema.meetings)
    .values(
      tree.cells.map((cell) => ({
        orgId: cell.organisation.id,
        month: thisMonth,
        dueOn: commonDay(cell),
        recorderId: members.get(cell)?.[hasCommittee(cell) ? 2 : 1]?.id,
        ...meetingOf(cell, tonightOf(cell)),
      })),
    )
    .returning({ id: schema.meetings.id, orgId: schema.meetings.orgId })
  return new Map(made.map(({ id, orgId }) => [orgId, id]))
}

/** Minutes half written at a quarter past eight: opening and roll call, last month's tasks as they were found. */
function halfWritten(content: MinutesContent, cell: Cell, given: GivenTask[]) {
  const { opening, attendance, guests, dues, documentsBy, documents, lastTasks } = content
  const tasks = lastTasks.map((task) => {
    const known = given.find(({ id }) => id === task.taskId)
    const { state, result } = standingOf(known ? stepsOf(cell, known) : [])
    return { ...task, state, result }
  })
  return minutesContent.parse({ opening, attendance, guests, dues, documentsBy, documents, lastTasks: tasks })
}

function contentTonight(
  { members, numbers, openTasks, feedback, directives }: Story,
  cell: Cell,
  state: Tonight,
) {
  const heldOn = commonDay(cell)
  const people = members.get(cell) ?? []
  const random = makeRandom(`biên bản ${cell.plan.key} ${thisMonth}`)
  const committeeMinutes = hasCommittee(cell)
    ? `${numbers.last(cell, 'BB', heldOn)}-BB/CB`.padStart(8, '0')
    : ''
  const able = membersOn(people, heldOn).filter(({ exemption, away }) => !exemption && !away)
  return contentOf({
    random,
    cell,
    people,
    bank: bankOf(cell),
    month: thisMonth,
    heldOn,
    lastTasks: openTasks.get(cell) ?? [],
    committeeMinutes,
    directives: directivesOf(directives, cell, thisMonth),
    newTasks: bankOf(cell)
      .tasks(9)
      .map(({ title }) => ({ title, assignee: random.pick(able).fullName, dueOn: '2022-09-30' })),
    feedback: (voters) => (state === 'sent' ? feedback.raised(cell, thisMonth, voters) : []),
    answers: feedback.answersFor(cell, heldOn),
  })
}

/** The running month: opened for every cell; some met early tonight, Đông Hạ is about to begin. */
export async function makeThisMonth(story: Story) {
  const { db, tree, members, numbers, rules, templateId, accounts } = story
  const meetingIds = await insertMeetings(story)
  for (const cell of tree.cells) if (hasCommittee(cell)) numbers.take(cell, 'BB', commonDay(cell))
  const done: Held[] = []
  for (const cell of tree.cells) {
    const state = tonightOf(cell)
    if (state !== 'writing' && state !== 'completed' && state !== 'sent') continue
    const meetingId = meetingIds.get(cell.organisation.id) ?? 0
    const by = accounts.get(`bithu.${cell.plan.key}`)?.id ?? 0
    const content = contentTonight(story, cell, state)
    const heldOn = commonDay(cell)
    if (state === 'writing') {
      const savedBy = accounts.get(`thuky.${cell.plan.key}`)?.id
      const draft = {
        content: halfWritten(content, cell, story.openTasks.get(cell) ?? []),
        savedBy,
        savedAt: instant(heldOn, '20:15'),
        version: 14,
      }
      await db.insert(schema.minutes).values({ meetingId, orgId: cell.organisation.id, templateId, ...draft })
      continue
    }
    const columns = frozen(cell, meetingId, content, { rules, numbers, by, day: heldOn })
    const [made] = await db
      .insert(schema.minutes)
      .values({
        ...columns,
        templateId,
        status: state,
        ...(state === 'sent' ? { sentOn: heldOn, sentAt: instant(heldOn, '21:55') } : {}),
      })
      .returning({ id: schema.minutes.id })
    const people = members.get(cell) ?? []
    const past = { heldOn, sentOn: heldOn }
    const minutesId = made?.id ?? 0
    const issued = issuedDocument(content, columns.outcome)
    done.push({ cell, people, past, meetingId, month: thisMonth, content, minutesId, issued })
    story.reports.push({ meetingId, rows: content.lastTasks })
    await insertAll(
      db,
      schema.tasks,
      content.assignments.map(({ title, memberId, assignee, dueOn }) => ({
        orgId: cell.organisation.id,
        meetingId,
        title,
        assigneeId: memberId,
        assigneeName: assignee,
        dueOn,
      })),
    )
  }
  await story.feedback.leaveWith(done)
  story.held.push(...done)
}
