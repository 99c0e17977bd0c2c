import { addDays, addMonths, type Day, monthOf, showMonth } from '@/lib/core/dates'
import { type MinutesContent, minutesContent } from '@/lib/meetings/content'
import { votersPresent } from '@/lib/meetings/rules/voting'
import type { RuleValues } from '@/lib/rulesets/values'
import type { GivenTask } from '../demo/content'
import { type Directive, toldOf } from '../demo/directives'
import type { Member } from '../demo/members'
import type { Cell } from '../demo/organisations'
import { rollCall } from '../demo/roll'
import { makeRandom, type Random } from '../kit/random'
import { officeTexts, villageTexts } from './texts'
import { guestsOn } from './visits'

export const bankOf = ({ plan }: Pick<Cell, 'plan'>) => (plan.type === 'village' ? villageTexts : officeTexts)
export const placeOf = ({ plan }: Pick<Cell, 'plan'>) =>
  plan.type === 'village'
    ? `Nhà văn hóa ${plan.name.replace('Chi bộ ', '')}, xã Bình Khê`
    : `Phòng họp ${plan.name.replace('Chi bộ ', '')}`
export const startsAt = ({ plan }: Pick<Cell, 'plan'>) =>
  plan.type === 'village' ? '19:00' : plan.type === 'school' ? '16:30' : '14:00'

type Evening = {
  cell: Cell
  people: Member[]
  heldOn: Day
  lastTasks: GivenTask[]
  newTasks: { title: string; assignee: string }[]
  committee: { metOn: Day; number: string } | undefined
  sheet: RuleValues<'score'>
  /** What the commune asked for this month; without one the resolution of the month. */
  directives: Directive[]
  feedback?: (voters: number) => MinutesContent['feedback']
}

/** Points by hand: full, now and then one less with its reason. */
function byHand(random: Random, sheet: RuleValues<'score'>): MinutesContent['score']['items'] {
  const why = ['Chuẩn bị sát ngày họp.', 'Ý kiến còn chung chung.', 'Cách điều hành chưa linh hoạt.']
  return Object.fromEntries(
    sheet.criteria
      .flatMap(({ items }) => items)
      .map(({ no, max, maxAlone = max }) => {
        const isLost = random.chance(0.16)
        return [no, { points: isLost ? maxAlone - 1 : maxAlone, why: isLost ? random.pick(why) : '' }]
      }),
  )
}

function openingOf({ cell, people: [chair, deputy, third], heldOn, committee }: Evening) {
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
    reason: `Sinh hoạt chi bộ thường kỳ tháng ${showMonth(monthOf(heldOn))}.`,
    chair: named(chair),
    recorder: named(recorder),
    recorderNamed: 'được cử tại phần mở đầu, chi bộ nhất trí',
    programme: 'chi bộ nhất trí thông qua',
    committeeMetOn: committee?.metOn ?? null,
    committeeMinutes: committee?.number ?? '',
  }
}

/** Tasks are due when the cell meets again. */
export const nextMeetingOf = (month: Day) => addDays(addMonths(month, 1), 4)

const endsAt = (startedAt: string, long: number) => {
  const end = Number(startedAt.slice(0, 2)) * 60 + Number(startedAt.slice(3)) + long
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}

/** The minutes of one regular meeting of the commune of today. */
export function contentOf(evening: Evening): MinutesContent {
  const { cell, people, heldOn, newTasks, sheet } = evening
  const bank = bankOf(cell)
  const random = makeRandom(`xã ${cell.plan.key} ${heldOn}`)
  const opening = openingOf(evening)
  const attendance = rollCall(random, people, heldOn, opening.recorder.name, 0.05)
  const present = attendance.filter(({ state }) => state === 'present')
  const voters = votersPresent(attendance, false)
  const speakers = random.some(present, Math.min(bank.opinions.length, 4))
  const feedback = evening.feedback?.(voters) ?? []
  const month = monthOf(heldOn)
  const content = minutesContent.parse({
    opening,
    ...guestsOn(cell.plan.key, heldOn),
    dues: { paid: attendance.length, of: attendance.length },
    documentsBy: opening.chair.name,
    documents:
      evening.directives.length > 0
        ? toldOf(evening.directives, [])
        : [
            {
              text: `Nghị quyết của Ban Chấp hành Đảng bộ xã Bình Khê về lãnh đạo thực hiện nhiệm vụ tháng ${showMonth(month)}`,
            },
          ],
    study: {
      topic: 'Học tập và làm theo phong cách gần dân, trọng dân của Chủ tịch Hồ Chí Minh',
      presenter: random.pick(present).name,
      applied: 'Mỗi đảng viên nhận hướng dẫn ít nhất một hộ làm thủ tục trực tuyến.',
    },
    ideology: `${random.pick(bank.members)}\n${random.pick(bank.people)}`,
    lastTasks: evening.lastTasks.map(({ id, title, assigneeName, done, notDone }) => {
      const isDone = notDone === '' || random.chance(0.8)
      return {
        taskId: id,
        title,
        assignee: assigneeName,
        state: isDone ? 'done' : 'notDone',
        result: isDone ? done : notDone,
      }
    }),
    strengths: random.some(bank.strengths, 2).join('\n'),
    weaknesses: random.pick(bank.weaknesses),
    praised: evening.lastTasks[0]
      ? `Đồng chí ${evening.lastTasks[0].assigneeName}: hoàn thành tốt nhiệm vụ được giao.`
      : '',
    nextTasks: newTasks.map(({ title }) => title).join('\n'),
    opinions: bank.opinions.slice(0, speakers.length).map((each, at) => ({
      memberId: speakers[at]?.memberId ?? null,
      speaker: speakers[at]?.name ?? '',
      ...each,
    })),
    hasNoFeedback: feedback.length === 0,
    feedback,
    assignments: newTasks.map(({ title, assignee }) => ({
      title,
      memberId: people.find(({ fullName }) => fullName === assignee)?.id ?? null,
      assignee,
      dueOn: nextMeetingOf(month),
    })),
    conclusion: `Chi bộ thống nhất đánh giá và ${newTasks.length} nhiệm vụ; các đồng chí được giao báo cáo tại kỳ sau.`,
    resolution: {
      document: 'resolution',
      motion: `Thông qua Nghị quyết lãnh đạo thực hiện nhiệm vụ tháng ${Number(month.slice(5, 7))} năm ${month.slice(0, 4)}`,
      vote: { inFavour: voters, against: 0, other: 0 },
    },
    score: { items: byHand(random, sheet), toImprove: random.pick(bank.weaknesses) },
    adoption: { readBackBy: opening.recorder.name, agreed: present.length, of: present.length },
    endedAt: endsAt(opening.startedAt, random.pick([90, 95, 100, 110])),
  })
  return { ...content, attendance }
}
