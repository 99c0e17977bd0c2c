import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members, tasks } from '@/db/schema'
import { type Day, showMonth } from '@/lib/core/dates'
import { answersToRead } from '@/lib/feedback/read-out'
import { emptyContent, type MinutesContent } from './content'
import { registerOn } from './register'
import type { MeetingKind } from './rules/kinds'
import { rollOf } from './rules/roll'

export type Opened = {
  id: number
  orgId: number
  kind: MeetingKind
  month: Day
  plannedOn: Day | null
  dueOn: Day | null
  plannedAt: string | null
  place: string | null
  mode: MinutesContent['opening']['mode']
  recorderId: number | null
}

/** Everything known before the meeting begins, so that nobody types it again. */
export async function prefilled(
  tx: Tx,
  meeting: Opened,
  sections: readonly { key: string }[],
  today: Day,
): Promise<MinutesContent> {
  const heldOn = meeting.plannedOn ?? meeting.dueOn
  const roll = await registerOn(tx, meeting.orgId, heldOn ?? today)
  const people = await tx
    .select({ memberId: members.id, name: members.fullName, position: members.position })
    .from(members)
    .where(and(eq(members.orgId, meeting.orgId), eq(members.status, 'active')))
    .orderBy(asc(members.sortName), asc(members.id))
  const chair = people.find(({ position }) => /^bí thư/i.test(position))
  const recorder = people.find(({ memberId }) => memberId === meeting.recorderId)
  const empty = emptyContent()
  const month = showMonth(meeting.month)
  return {
    ...empty,
    opening: {
      ...empty.opening,
      heldOn,
      startedAt: meeting.plannedAt?.slice(0, 5) ?? null,
      place: meeting.place ?? '',
      mode: meeting.mode,
      reason: meeting.kind === 'regular' ? `Sinh hoạt chi bộ thường kỳ tháng ${month}` : '',
      chair: chair ?? empty.opening.chair,
      recorder: recorder ?? empty.opening.recorder,
      recorderNamed: 'được cử tại phần mở đầu, chi bộ nhất trí',
    },
    attendance: rollOf(roll, []),
    dues: { ...empty.dues, of: roll.length },
    lastTasks: await openTasks(tx, meeting.orgId),
    answers: (await answersToRead(tx, meeting.orgId)).map(({ id }) => ({
      itemId: id,
      isReadOut: false,
      response: null,
      text: '',
      vote: empty.resolution.vote,
    })),
    resolution: {
      ...empty.resolution,
      isDrafted: meeting.kind === 'regular' && sections.some(({ key }) => key === 'resolution'),
      motion: `Thông qua Nghị quyết lãnh đạo thực hiện nhiệm vụ tháng ${Number(meeting.month.slice(5, 7))} năm ${meeting.month.slice(0, 4)}`,
    },
  }
}

/** What earlier meetings gave and nobody has reported done yet. */
const openTasks = async (tx: Tx, cellId: number): Promise<MinutesContent['lastTasks']> => {
  const open = await tx
    .select({ taskId: tasks.id, title: tasks.title, assignee: tasks.assigneeName, result: tasks.result })
    .from(tasks)
    .where(and(eq(tasks.orgId, cellId), eq(tasks.state, 'open')))
    .orderBy(asc(tasks.dueOn), asc(tasks.id))
    .limit(100)
  return open.map((task) => ({ ...task, state: 'open' as const }))
}
