import { sheetOf2025 } from '@/db/seed/base/score-sheets/guidance-2025'
import given from '@/db/seed/meeting-2025-11.json' with { type: 'json' }
import { ruleValues } from '@/lib/rulesets/values'
import { type MinutesContent, minutesContent } from './content'
import type { Known } from './rules/known'
import type { MeetingRules } from './rules/outcome'

const stateOf: Record<string, string> = { 'có mặt': 'present', 'vắng có lý do': 'excused' }
const voteOf = ({ inFavour, against, other }: { inFavour: number; against: number; other: number }) => ({
  inFavour,
  against,
  other,
})

/** Where the cell of the case took points off by hand, item by item of the sheet. */
const lost: Record<string, [points: number, why: string]> = {
  '3.2b': [0, 'Gửi giấy mời cấp ủy viên phụ trách chậm 01 ngày.'],
  '4.2a': [9, 'Phần báo cáo còn dài.'],
  '4.3d': [0, 'Phần thường kỳ còn kéo dài.'],
}
export const handScores: MinutesContent['score']['items'] = Object.fromEntries(
  sheetOf2025.values.criteria
    .flatMap(({ items }) => items)
    .map(({ no, max }) => [no, { points: lost[no]?.[0] ?? max, why: lost[no]?.[1] ?? '' }]),
)

/** The meeting of 05/11/2025 in the commune of today: regular and thematic in one evening. Invented persons. */
export const meeting2025 = (): MinutesContent =>
  minutesContent.parse({
    opening: {
      heldOn: given.meeting.heldOn,
      startedAt: '19:00',
      place: given.meeting.place,
      chair: { name: given.meeting.chair.name, position: given.meeting.chair.post },
      recorder: { name: given.meeting.recorder.name, position: given.meeting.recorder.post },
      committeeMetOn: given.meeting.committeeMet.heldOn,
      committeeMinutes: given.meeting.committeeMet.minutesNumber,
    },
    attendance: given.attendance.rows.map(({ memberNo, state, reason }) => {
      const member = given.members.find(({ no }) => no === memberNo)
      return {
        memberId: memberNo,
        name: member?.name,
        position: member?.post,
        standing: member?.status === 'dự bị' ? 'probationary' : 'full',
        isExempt: member?.isExempt,
        state: stateOf[state],
        reason: reason ?? '',
      }
    }),
    lastTasks: given.lastMonth.tasks.map(({ title, assignee, isDone, result }) => ({
      title,
      assignee,
      state: isDone ? 'done' : 'notDone',
      result,
    })),
    praised: 'Đồng chí Quách Thị Huệ',
    opinions: given.opinions.map(({ speaker, text, conclusion }) => ({ speaker, text, conclusion })),
    resolution: {
      document: 'resolution',
      motion: given.resolutionVote.motion,
      vote: voteOf(given.resolutionVote),
    },
    score: { items: handScores, toImprove: given.scoreSheet.toImprove },
    endedAt: '21:15',
  })

/** Documents were put on the national app two days before; the minutes are not there yet when the cell scores itself. */
export const knownOf2025: Known = {
  hasThematic: false,
  documentsPostedOn: '2025-11-03',
  minutesPostedOn: null,
  excused: [],
  promised: [],
  notDue: [],
}

export const rulesOf2025 = (): MeetingRules => ({
  meetings: {
    id: 1,
    name: '',
    source: 'Hướng dẫn 42-HD/BTCTW',
    values: {
      minMinutes: 90,
      minMinutesCombined: 120,
      attendancePercent: 90,
      isAttendanceAbove: false,
      isExemptOutside: true,
      sendWithinDays: 2,
      postBeforeDays: 1,
      postAfterDays: 2,
    },
  },
  online: { id: 2, name: '', source: '', values: { countsAsPresent: false, mayVote: false, basis: '' } },
  score: { id: 3, name: '', source: '', values: ruleValues.score.parse(sheetOf2025.values) },
})
