import { addDays, addMonths, type Day, showMonth } from '@/lib/core/dates'
import { type MinutesContent, minutesContent } from '@/lib/meetings/content'
import { votersPresent, votingBase } from '@/lib/meetings/rules/voting'
import type { Random } from '../kit/random'
import { placeOf, startsAt } from './calendar'
import { type Directive, toldOf } from './directives'
import type { Member } from './members'
import type { Cell } from './organisations'
import { rollCall } from './roll'
import type { TextBank } from './texts/bank'
import { documentsOf, remarks, studies } from './texts/common'
import { withVisit } from './visit-guests'

export type GivenTask = { id: number; title: string; assigneeName: string; done: string; notDone: string }
export type Ground = {
  random: Random
  cell: Cell
  people: Member[]
  bank: TextBank
  month: Day
  heldOn: Day
  /** What the meeting before gave out. */
  lastTasks: GivenTask[]
  committeeMinutes: string
  /** What the committees above asked for this month. */
  directives: Directive[]
  newTasks: { title: string; assignee: string; dueOn: Day }[]
  feedback: (voters: number) => MinutesContent['feedback']
  answers: MinutesContent['answers']
}

const monthNumber = (month: Day) => Number(month.slice(5, 7))
const evening = (startedAt: string, long: number) => {
  const end = Number(startedAt.slice(0, 2)) * 60 + Number(startedAt.slice(3)) + long
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}

const reported = (random: Random, tasks: GivenTask[]): MinutesContent['lastTasks'] =>
  tasks.map(({ id, title, assigneeName, done, notDone }) => {
    const isDone = random.chance(0.84)
    return {
      taskId: id,
      title,
      assignee: assigneeName,
      state: isDone ? 'done' : 'notDone',
      result: isDone ? done : notDone,
    }
  })

/** Everybody present votes; now and then one has another opinion. */
function showOfHands(random: Random, attendance: MinutesContent['attendance']) {
  const voters = votersPresent(attendance, false)
  const other = random.chance(0.12) && votingBase(attendance, false) > 6 ? 1 : 0
  return {
    form: 'show' as const,
    inFavour: voters - other,
    against: 0,
    other,
    otherOpinion: other ? 'Một đồng chí đề nghị bàn thêm vào kỳ sau.' : '',
  }
}

const byHand = (random: Random): MinutesContent['score']['items'] => {
  const points = (no: string, max: number, why: string) => {
    const lost = random.chance(0.25) ? 1 : 0
    return [no, { points: max - lost, why: lost ? why : '' }] as const
  }
  return Object.fromEntries([
    points('1.1', 6, 'Chi ủy họp sát ngày sinh hoạt.'),
    points('1.2', 6, 'Dự thảo nghị quyết hoàn thành muộn.'),
    points('1.3', 4, 'Báo cấp ủy viên phụ trách muộn.'),
    points('1.4', 4, 'Tài liệu về muộn.'),
    points('3.1', 5, 'Bắt đầu chậm 10 phút.'),
    points('3.2', 10, 'Phần thông tin thời sự còn sơ lược.'),
    points('3.3', 5, 'Chưa nhắc nhở cụ thể.'),
    points('3.6', 2, 'Ghi còn vắn tắt.'),
    points('4.1', 5, 'Có việc biểu quyết khi chưa bàn kỹ.'),
    points('4.2', 5, 'Phê bình còn nể nang.'),
  ])
}

function opinionsOf({ random, people, bank }: Ground, present: Set<string>): MinutesContent['opinions'] {
  const speakers = random.some(
    people.filter(({ fullName, position }) => present.has(fullName) && !position),
    6,
  )
  return random.some(bank.opinions, Math.min(3, speakers.length)).map((opinion, at) => ({
    memberId: speakers[at]?.id ?? null,
    speaker: speakers[at]?.fullName ?? '',
    ...opinion,
  }))
}

function openingOf({ random, cell, people, month, heldOn, committeeMinutes }: Ground) {
  const [chair, deputy, third] = people
  const recorder = third?.position ? third : deputy
  const named = (member?: Member) => ({
    memberId: member?.id ?? null,
    name: member?.fullName ?? '',
    position: member?.position ?? '',
  })
  return {
    heldOn,
    startedAt: startsAt(cell),
    place: placeOf(cell),
    reason: `Sinh hoạt chi bộ thường kỳ tháng ${showMonth(month)}.`,
    chair: named(chair),
    recorder: named(recorder),
    recorderNamed: 'được cử tại phần mở đầu, chi bộ nhất trí',
    programme: 'gồm 12 phần, chi bộ nhất trí thông qua',
    committeeMetOn: committeeMinutes ? addDays(heldOn, -random.between(1, 3)) : null,
    committeeMinutes,
  }
}

/** The minutes of one regular meeting, from the bank of texts and the register. */
export function contentOf(ground: Ground): MinutesContent {
  const { random, cell, people, bank, month, heldOn } = ground
  const opening = openingOf(ground)
  const attendance = rollCall(
    random,
    people,
    heldOn,
    opening.recorder.name,
    cell.plan.key === 'dongha' ? 0 : undefined,
  )
  const present = new Set(attendance.flatMap(({ state, name }) => (state === 'present' ? [name] : [])))
  const presentCount = present.size
  const feedback = ground.feedback(votersPresent(attendance, false))
  const unexcused = attendance.flatMap(({ state, name }) => (state === 'unexcused' ? [name] : []))
  const lastTasks = reported(random, ground.lastTasks)
  const guests = random.chance(0.3) ? [guestOf(random, cell)] : []
  const best = lastTasks.find(({ state }) => state === 'done')?.assignee
  const content = minutesContent.parse({
    opening,
    guests,
    guestRemarks: guests.map(({ name }) => ({ name, text: random.pick(remarks) })),
    dues: { paid: attendance.length - unexcused.length, of: attendance.length, unpaid: unexcused.join(', ') },
    documentsBy: opening.chair.name,
    documents: toldOf(ground.directives, documentsOf(month, cell.above)),
    study: { ...random.pick(studies), presenter: random.pick([...present]) },
    ideology: `${random.pick(bank.members)}\n${random.pick(bank.people)}`,
    lastTasks,
    strengths: random.some(bank.strengths, 2).join('\n'),
    weaknesses: random.some(bank.weaknesses, 2).join('\n'),
    praised: best ? `Đồng chí ${best}: hoàn thành tốt nhiệm vụ được giao.` : '',
    reminded: unexcused.map((name) => `Đồng chí ${name}: vắng sinh hoạt không báo cáo.`).join('\n'),
    nextTasks: nextTasksOf(ground),
    opinions: opinionsOf(ground, present),
    hasNoFeedback: feedback.length === 0,
    feedback,
    answers: ground.answers,
    assignments: ground.newTasks.map(({ title, assignee, dueOn }) => ({
      title,
      memberId: people.find(({ fullName }) => fullName === assignee)?.id ?? null,
      assignee,
      dueOn,
    })),
    conclusion: `Chi bộ thống nhất đánh giá tháng trước và ${ground.newTasks.length} nhiệm vụ của tháng ${showMonth(month)}; các đồng chí được phân công báo cáo tại kỳ sinh hoạt sau.`,
    resolution: resolutionOf(ground, showOfHands(random, attendance)),
    score: { items: byHand(random), toImprove: random.pick(bank.weaknesses) },
    adoption: { readBackBy: opening.recorder.name, agreed: presentCount, of: presentCount },
    endedAt: evening(startsAt(cell), random.pick([80, 90, 95, 100, 105, 110, 120])),
  })
  // Made by our own roll call: reading every name again would cost more than all the rest.
  return { ...withVisit(cell, month, content), attendance }
}

/** A few small cells ended a quiet month with a conclusion in the resolution's place. */
const concluding = new Set(['bantru.naluu 2022-07-01', 'htx.yenphu 2022-06-01'])

const resolutionOf = ({ cell, month }: Ground, vote: ReturnType<typeof showOfHands>) =>
  concluding.has(`${cell.plan.key} ${month}`)
    ? { document: 'conclusion' }
    : {
        document: 'resolution',
        motion: `Thông qua Nghị quyết lãnh đạo thực hiện nhiệm vụ tháng ${monthNumber(month)} năm ${month.slice(0, 4)}`,
        vote,
      }

const nextTasksOf = ({ newTasks, month }: Ground) =>
  [
    ...newTasks.map(({ title }) => title),
    `Chuẩn bị sinh hoạt chi bộ tháng ${showMonth(addMonths(month, 1))}; giữ liên lạc với đảng viên làm việc ngoài tỉnh.`,
  ].join('\n')

const guestOf = (random: Random, { above, placeName }: Cell) =>
  above.kind === 'top'
    ? {
        name: 'Lưu Thị Hòa',
        position: 'Ủy viên Ban Thường vụ Huyện ủy',
        role: 'dự, chỉ đạo',
        isHigherLevel: true,
      }
    : {
        name: random.pick(['Hà Minh Tuyên', 'Cao Thị Liễu', 'Vũ Thế Bằng']),
        position: `Ủy viên Ban Chấp hành Đảng bộ xã ${placeName}`,
        role: 'cấp ủy viên phụ trách chi bộ',
        isHigherLevel: true,
      }
