import * as schema from '@/db/schema'
import { emptyContent } from '@/lib/meetings/content'
import { paperFileName } from '@/lib/papers/file-name'
import { frozen } from '../demo/frozen'
import type { Cell } from '../demo/organisations'
import { instant } from '../kit/instant'
import given from '../meeting-2025-11.json'
import { placeOf, startsAt } from './content'
import { type Filed, makeHeld } from './meetings'
import { type Story, thisMonth } from './story'

/** How far each cell has come on the evening of 05/11/2025. */
const filed: Record<string, Filed> = {
  thon1: {
    heldOn: '2025-11-03',
    sentOn: '2025-11-04',
    receivedOn: '2025-11-05',
    postedOn: ['2025-10-31', '2025-11-04'],
  },
  thon2: { heldOn: '2025-11-04', sentOn: '2025-11-05', receivedOn: null, postedOn: ['2025-11-04', null] },
  coquandang: {
    heldOn: '2025-11-03',
    sentOn: '2025-11-04',
    receivedOn: '2025-11-05',
    postedOn: ['2025-10-31', '2025-11-05'],
  },
}
const planned: Record<string, Partial<typeof schema.meetings.$inferInsert>> = {
  thon3: { state: 'confirmed', plannedOn: '2025-11-05', isCombined: true, documentsPostedOn: '2025-11-03' },
  thon4: { state: 'confirmed', plannedOn: '2025-11-05', documentsPostedOn: '2025-11-05' },
  thon5: {
    state: 'registered',
    plannedOn: '2025-11-06',
    lateReason: 'Bí thư chi bộ dự tập huấn tại tỉnh ngày 05/11/2025.',
  },
  thcs: {
    state: 'confirmed',
    plannedOn: '2025-11-06',
    lateReason: 'Nhà trường thi giữa kỳ ngày 05/11/2025.',
  },
  coquanubnd: {},
  tramyte: { state: 'registered', plannedOn: '2025-11-05' },
}

export async function makeNovember(story: Story) {
  for (const cell of story.cells) {
    const done = filed[cell.plan.key]
    if (done) await makeHeld(story, cell, thisMonth, done)
    else await makePlanned(story, cell)
  }
}

async function makePlanned({ db, members }: Story, cell: Cell) {
  const plan = planned[cell.plan.key] ?? {}
  const people = members.get(cell) ?? []
  const [made] = await db
    .insert(schema.meetings)
    .values({
      orgId: cell.organisation.id,
      month: thisMonth,
      dueOn: '2025-11-05',
      ...(plan.state
        ? {
            plannedAt: startsAt(cell),
            place: cell.plan.key === 'thon3' ? given.meeting.place : placeOf(cell),
            recorderId: people.find(({ position }) => position === 'Chi ủy viên')?.id,
            registeredOn: '2025-10-25',
            registeredAt: instant('2025-10-25', '08:30'),
          }
        : {}),
      ...(plan.state === 'confirmed'
        ? { confirmedOn: '2025-10-28', confirmedAt: instant('2025-10-28', '09:00') }
        : {}),
      ...plan,
    })
    .returning({ id: schema.meetings.id })
  if (plan.isCombined)
    await db.insert(schema.thematicTopics).values({
      orgId: cell.organisation.id,
      year: 2025,
      quarter: 4,
      title: given.thematic.title,
      preparerId: people.find(({ fullName }) => fullName === given.thematic.presenter.name)?.id,
      meetingId: made?.id,
    })
}

/** Chi ủy of Chi bộ thôn 3 met on 02/11/2025: the minutes the regular meeting refers to, 07-BB/CB. */
export async function makeCommitteeMeeting({ db, cells, members, accounts, numbers, ...story }: Story) {
  const cell = cells.find(({ plan }) => plan.key === 'thon3')
  if (!cell) return
  const { committeeMet, chair, recorder } = given.meeting
  const { heldOn } = committeeMet
  const [meeting] = await db
    .insert(schema.meetings)
    .values({
      orgId: cell.organisation.id,
      kind: 'committee',
      month: thisMonth,
      state: 'held',
      plannedOn: heldOn,
      heldOn,
      place: given.meeting.place,
      filedOn: '2025-11-03',
      filedAt: instant('2025-11-03', '08:00'),
    })
    .returning({ id: schema.meetings.id })
  const empty = emptyContent()
  const content = {
    ...empty,
    opening: {
      ...empty.opening,
      heldOn,
      startedAt: '19:30',
      place: given.meeting.place,
      chair: { memberId: null, name: chair.name, position: chair.post },
      recorder: { memberId: null, name: recorder.name, position: recorder.post },
    },
    attendance: (members.get(cell) ?? []).slice(0, committeeMet.of).map(({ id, fullName, position }) => ({
      memberId: id,
      name: fullName,
      position: position ?? '',
      standing: 'full' as const,
      isExempt: false,
      isElsewhere: false,
      isSuspended: false,
      state: 'present' as const,
      reason: '',
      channel: '',
      seenBy: '',
      opinion: '',
    })),
    strengths: given.lastMonth.strengths.join('\n'),
    weaknesses: given.lastMonth.weaknesses.join('\n'),
    nextTasks: given.nextMonth.tasks.join('\n'),
    conclusion: 'Chi ủy thống nhất nội dung sinh hoạt thường kỳ tháng 11 và chuyên đề quý IV năm 2025.',
    adoption: { ...empty.adoption, readBackBy: recorder.name, agreed: 3, of: 3 },
    endedAt: '20:40',
  }
  const meetingId = meeting?.id ?? 0
  const rules = story.rulesOn(heldOn)
  const by = accounts.get('bithu.thon3') ?? 0
  const columns = frozen(cell, meetingId, content, { rules, numbers, by, day: heldOn, kind: 'committee' })
  const [made] = await db
    .insert(schema.minutes)
    .values({
      ...columns,
      templateId: story.templates.get('committee') ?? 0,
      status: 'received',
      sentOn: '2025-11-03',
      sentAt: instant('2025-11-03', '08:00'),
      receivedOn: '2025-11-03',
      receivedAt: instant('2025-11-03', '14:00'),
    })
    .returning({ id: schema.minutes.id })
  await db.insert(schema.papers).values({
    form: 'minutes',
    subjectId: made?.id ?? 0,
    orgId: cell.organisation.id,
    fileName: paperFileName('minutes', thisMonth, cell.organisation.name, 'committee'),
    issuedOn: heldOn,
  })
}
