import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema'
import { type Day, showMonth } from '@/lib/core/dates'
import { directivesFor } from '@/lib/directives/load'
import { directiveName } from '@/lib/directives/rules'
import { duesForMinutes } from '@/lib/dues/evening'
import { answersToRead } from '@/lib/feedback/read-out'
import { emptyContent, type MinutesContent } from './content'
import { withCommittee } from './current-content'
import { meetingTitle } from './labels'
import { lastTasksNow } from './last-tasks'
import { subjectsFor } from './prefill-subjects'
import { registerOn } from './register'
import { isOfCommittee, isSecretary, type MeetingKind } from './rules/kinds'
import { rollOf } from './rules/roll'
import type { TemplateSection } from './template'

export type Opened = {
  id: number
  orgId: number
  kind: MeetingKind
  isCombined: boolean
  occasion: string | null
  month: Day
  plannedOn: Day | null
  dueOn: Day | null
  plannedAt: string | null
  place: string | null
  mode: MinutesContent['opening']['mode']
  recorderId: number | null
}

/** Everything known before the meeting begins, so that nobody types it again; only for the parts the template has. */
export async function prefilled(
  tx: Tx,
  meeting: Opened,
  sections: TemplateSection[],
  today: Day,
): Promise<MinutesContent> {
  const has = (key: string) => sections.some((section) => section.key === key)
  const heldOn = meeting.plannedOn ?? meeting.dueOn
  const roll = await registerOn(tx, meeting.orgId, heldOn ?? today, meeting.kind)
  const people = await tx
    .select({ memberId: members.id, name: members.fullName, position: members.position })
    .from(members)
    .where(and(eq(members.orgId, meeting.orgId), eq(members.status, 'active')))
    .orderBy(asc(members.sortName), asc(members.id))
  const chair = people.find(({ position }) => isSecretary(position))
  const recorder = people.find(({ memberId }) => memberId === meeting.recorderId)
  const empty = emptyContent()
  return {
    ...empty,
    opening: await withCommittee(tx, meeting, {
      ...empty.opening,
      heldOn,
      startedAt: meeting.plannedAt?.slice(0, 5) ?? null,
      place: meeting.place ?? '',
      mode: meeting.mode,
      reason: reasonOf(meeting),
      chair: chair ?? empty.opening.chair,
      recorder: recorder ?? empty.opening.recorder,
      recorderNamed: isOfCommittee(meeting.kind) ? '' : 'được cử tại phần mở đầu, chi bộ nhất trí',
    }),
    attendance: rollOf(roll, []),
    subjects: has('subjects') ? await subjectsFor(tx, meeting, heldOn ?? today) : [],
    dues: {
      ...empty.dues,
      ...(has('dues')
        ? ((await duesForMinutes(tx, meeting.orgId, meeting.month, today)) ?? { of: roll.length })
        : {}),
    },
    documents: has('documents')
      ? (await directivesFor(tx, meeting)).map((each) => ({
          text: directiveName(each),
          directiveId: each.id,
        }))
      : [],
    lastTasks: has('lastMonth') ? await lastTasksNow(tx, meeting.orgId, [], heldOn ?? today) : [],
    answers: has('answers')
      ? (await answersToRead(tx, meeting.orgId)).map(({ id }) => ({
          itemId: id,
          isReadOut: false,
          response: null,
          text: '',
          vote: empty.resolution.vote,
        }))
      : [],
    congress: { ...empty.congress, term: meeting.kind === 'congress' ? (meeting.occasion ?? '') : '' },
    resolution: {
      ...empty.resolution,
      document:
        (meeting.kind === 'regular' || meeting.kind === 'congress') && has('resolution')
          ? ('resolution' as const)
          : ('none' as const),
      motion: motionOf(meeting),
    },
  }
}

function reasonOf(meeting: Opened): string {
  if (meeting.kind === 'extraordinary') return meeting.occasion ?? ''
  const title = meeting.kind === 'regular' ? `Sinh hoạt chi bộ thường kỳ` : meetingTitle(meeting)
  return `${title} tháng ${showMonth(meeting.month)}`
}

function motionOf({ kind, month, occasion }: Opened): string {
  if (kind === 'regular')
    return `Thông qua Nghị quyết lãnh đạo thực hiện nhiệm vụ tháng ${Number(month.slice(5, 7))} năm ${month.slice(0, 4)}`
  return kind === 'congress' ? `Thông qua Nghị quyết Đại hội chi bộ nhiệm kỳ ${occasion ?? ''}`.trim() : ''
}
