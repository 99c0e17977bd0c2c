import * as schema from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import type { MinutesContent } from '@/lib/meetings/content'
import { minutesLong } from '@/lib/meetings/rules/length'
import { insertAll } from '../kit/insert'
import { makeRandom } from '../kit/random'
import type { Member } from './members'
import type { Cell } from './organisations'
import { membersOn } from './roll'
import type { Story } from './story'
import { topics } from './thematic-topics'

/** Đông Hạ still owes this quarter's topic on the evening of the story, and so do a few others. */
const stillDue = ['dongha', 'caoxa', 'quanson', 'logach']

const topicIn = (month: Day) => topics.find((each) => each.month === month)

/** Most cells treat the quarter's topic in the session of the regular meeting. */
export const isCombinedIn = ({ plan }: Cell, month: Day) =>
  topicIn(month) !== undefined && !(month === '2022-08-01' && stillDue.includes(plan.key))

const at = (from: string, minutes: number) => {
  const all = Number(from.slice(0, 2)) * 60 + Number(from.slice(3, 5)) + minutes
  return [Math.floor(all / 60) % 24, all % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** What the minutes of a combined session say of its second part. */
export function thematicPart(
  cell: Cell,
  people: Member[],
  month: Day,
  content: MinutesContent,
): MinutesContent {
  const topic = topicIn(month)
  const { heldOn, startedAt } = content.opening
  const long = minutesLong(startedAt, content.endedAt)
  if (!topic || !heldOn || !startedAt || !long) return content
  const random = makeRandom(`chuyên đề ${cell.plan.key} ${month}`)
  const present = new Set(
    content.attendance.filter(({ state }) => state === 'present').map(({ name }) => name),
  )
  const able = membersOn(people, heldOn).filter(({ fullName }) => present.has(fullName))
  const [presenter, ...speakers] = random.some(able, topic.said.length + 1)
  const [first, second] = [at(startedAt, long - 45), at(startedAt, long - 15)]
  return {
    ...content,
    thematic: {
      ...content.thematic,
      title: topic.title,
      isInPlan: true,
      purpose: topic.purpose,
      presenter: presenter?.fullName ?? '',
      summary: topic.summary,
      questions: topic.questions.join('\n'),
      quality: 'Chuyên đề sát thực tế, đảng viên liên hệ cụ thể.',
      conclusion: topic.conclusion,
    },
    thematicOpinions: speakers.map(({ fullName, id }, index) => ({
      memberId: id,
      speaker: fullName,
      subject: '',
      text: topic.said[index] ?? '',
      conclusion: '',
    })),
    parts: [
      { title: 'Mở đầu và sinh hoạt thường kỳ', from: startedAt, to: first },
      { title: 'Sinh hoạt chuyên đề', from: first, to: second },
      { title: 'Kết luận, biểu quyết, tự chấm điểm, thông qua biên bản', from: second, to: content.endedAt },
    ],
  }
}

/** Kế hoạch sinh hoạt chuyên đề of 2021 and 2022, each topic with the meeting that treated it. */
export async function makeThematicPlans({ db, tree, members, held }: Story) {
  const meetingOf = new Map(
    held.map(({ cell, month, meetingId }) => [`${cell.plan.key} ${month}`, meetingId]),
  )
  await insertAll(
    db,
    schema.thematicTopics,
    tree.cells.flatMap((cell) =>
      topics.map(({ year, quarter, title, month }) => ({
        orgId: cell.organisation.id,
        year,
        quarter,
        title,
        preparerId: makeRandom(`chuẩn bị ${cell.plan.key} ${title}`).pick(members.get(cell) ?? []).id,
        meetingId:
          month && isCombinedIn(cell, month) ? (meetingOf.get(`${cell.plan.key} ${month}`) ?? null) : null,
      })),
    ),
  )
}
