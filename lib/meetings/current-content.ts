import 'server-only'
import type { Db, Tx } from '@/db/client'
import type { Day } from '@/lib/core/dates'
import { committeeMeetingOf, topicOf } from './around'
import type { MinutesContent } from './content'
import { contentOf } from './content-of'
import { lastTasksNow } from './last-tasks'
import { registerOn } from './register'
import { isThematic, type MeetingForm } from './rules/kinds'
import { rollOf } from './rules/roll'
import { sectionsOf } from './template-on'

type Stored = MeetingForm & {
  meetingId: number
  orgId: number
  month: Day
  templateId: number
  content: unknown
}

const PARTS = [
  'Mở đầu và sinh hoạt thường kỳ',
  'Sinh hoạt chuyên đề',
  'Kết luận, biểu quyết, tự chấm điểm, thông qua biên bản',
]

/**
 * The draft as it stands now: the register on the day of the meeting has the last word on standing and exemptions, and
 * what the cell recorded elsewhere fills what is still empty (chi ủy met before, the topic of the year's plan) or was not
 * touched (the tasks given before).
 */
export async function currentContent(from: Db | Tx, stored: Stored, today: Day): Promise<MinutesContent> {
  const content = contentOf(stored.content)
  const sections = await sectionsOf(from, stored.templateId, stored)
  const heldOn = content.opening.heldOn ?? today
  const register = await registerOn(from, stored.orgId, heldOn, stored.kind)
  return {
    ...content,
    attendance: rollOf(register, content.attendance),
    opening: await withCommittee(from, stored, content.opening),
    ...(sections.some(({ key }) => key === 'lastMonth')
      ? { lastTasks: await lastTasksNow(from, stored.orgId, content.lastTasks, heldOn) }
      : {}),
    ...(isThematic(stored) ? await withTopic(from, stored, content) : {}),
  }
}

/** "Chi ủy đã họp ngày …, biên bản số …": taken from the minutes of chi ủy since the regular meeting before. */
export async function withCommittee(
  from: Db | Tx,
  { kind, orgId, month }: Pick<Stored, 'kind' | 'orgId' | 'month'>,
  opening: MinutesContent['opening'],
): Promise<MinutesContent['opening']> {
  if (kind !== 'regular' || opening.committeeMetOn !== null) return opening
  const met = await committeeMeetingOf(from, orgId, month, opening.heldOn)
  return met ? { ...opening, committeeMetOn: met.heldOn, committeeMinutes: met.number } : opening
}

async function withTopic(from: Db | Tx, { meetingId, isCombined }: Stored, content: MinutesContent) {
  const topic = content.thematic.title === '' ? await topicOf(from, meetingId) : undefined
  return {
    thematic: topic
      ? { ...content.thematic, title: topic.title, presenter: topic.preparer ?? '', isInPlan: true }
      : content.thematic,
    parts:
      isCombined && content.parts.length === 0
        ? PARTS.map((title) => ({ title, from: null, to: null }))
        : content.parts,
  }
}
