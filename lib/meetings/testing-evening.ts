import { provincialScoreSheet } from '@/db/seed/base/score-sheets/provincial-2022'
import evening from '@/db/seed/evening-2022-09.json' with { type: 'json' }
import { ruleValues } from '@/lib/rulesets/values'
import { type MinutesContent, minutesContent } from './content'
import type { MeetingRules } from './rules/outcome'

const stateOf: Record<string, string> = {
  'có mặt': 'present',
  'dự trực tuyến': 'online',
  'vắng có lý do': 'excused',
  'vắng không lý do': 'unexcused',
  'không dự': 'exemptAbsent',
}
const voteOf = (vote: { inFavour: number; against: number; other: number; otherOpinion?: string }) => ({
  form: 'show',
  inFavour: vote.inFavour,
  against: vote.against,
  other: vote.other,
  otherOpinion: vote.otherOpinion ?? '',
})
const names = (people: { name: string; for: string }[]) =>
  people.map(({ name, for: what }) => `đồng chí ${name} ${what}`).join('; ')

/** One cell's evening, 07/9/2022, as its recorder writes it down. Invented persons and places; or others, all of them there. */
export const eveningContent = (others?: { id: number; fullName: string }[]): MinutesContent =>
  minutesContent.parse({
    opening: {
      heldOn: evening.meeting.heldOn,
      startedAt: '19:30',
      place: evening.meeting.place,
      reason: evening.meeting.reason,
      chair: { name: evening.meeting.chair.name, position: evening.meeting.chair.post },
      recorder: { name: evening.meeting.recorder.name, position: evening.meeting.recorder.post },
      recorderNamed: 'được cử tại phần mở đầu, chi bộ nhất trí',
      programme: 'gồm 12 phần, chi bộ nhất trí thông qua',
      committeeMetOn: evening.committeeMeeting.heldOn,
      committeeMinutes: evening.committeeMeeting.minutesNumber,
    },
    attendance:
      others?.map(({ id, fullName }) => ({ memberId: id, name: fullName, state: 'present' })) ??
      eveningRoll(),
    guests: evening.meeting.guests.map(({ name, post, role }) => ({
      name,
      position: post,
      role,
      isHigherLevel: true,
    })),
    dues: { paid: 17, of: 18, unpaid: 'Mai Văn Ngữ' },
    documentsBy: 'Đồng chí Đào Xuân Thạch và đồng chí Lương Thị Nhàn',
    documents: evening.documents.map(({ kind, number, issuedOn, issuer, subject }) => ({
      text: `${kind} số ${number} ngày ${issuedOn.split('-').reverse().map(Number).join('/')} của ${issuer} về ${subject}`,
    })),
    study: {
      topic: evening.study.topic,
      presenter: evening.study.presenter.name,
      applied: evening.study.applied,
    },
    ideology: `${evening.lastMonth.ideology.members} ${evening.lastMonth.ideology.people}`,
    lastTasks: evening.lastMonth.tasks.map(({ title, assignee, isDone, result }) => ({
      title,
      assignee,
      state: isDone ? 'done' : 'notDone',
      result,
    })),
    strengths: evening.lastMonth.strengths.join('\n'),
    weaknesses: evening.lastMonth.weaknesses.join('\n'),
    praised: names(evening.lastMonth.praised),
    reminded: names(evening.lastMonth.reminded),
    nextTasks: evening.nextMonth.tasks.map(({ text }) => text).join('\n'),
    opinions: evening.opinions.map(({ speaker, subject, text, conclusion }) => ({
      speaker: speaker.name,
      subject,
      text,
      conclusion,
    })),
    guestRemarks: evening.guestRemarks,
    feedback: evening.feedback.map(({ kind, field, place, raisedBy, title, text, voteToForward }) => ({
      kind: kind === 'kiến nghị' ? 'petition' : 'suggestion',
      addresseeId: 1,
      field,
      place,
      raisedBy,
      title,
      text,
      vote: voteOf(voteToForward),
    })),
    assignments: evening.assignedTasks.map(({ title, assignee, with: others, dueOn }) => ({
      title,
      assignee: assignee.name,
      withNames: others.join(', '),
      dueOn,
    })),
    conclusion: evening.conclusion.text,
    resolution: {
      document: 'resolution',
      motion: evening.resolutionVote.motion,
      vote: voteOf(evening.resolutionVote),
    },
    score: {
      items: Object.fromEntries(
        evening.scoreSheet.criteria
          .flatMap((criterion) => criterion.items ?? [])
          .map(({ no, self, why }) => [no, { points: self, why: why ?? '' }]),
      ),
      toImprove: evening.scoreSheet.toImprove,
    },
    adoption: { readBackBy: evening.adoption.readBackBy, agreed: 14, of: 14 },
    endedAt: '21:15',
  })

function eveningRoll() {
  const member = new Map(evening.members.map((each) => [each.no, each]))
  return evening.attendance.rows.map(({ memberNo, name, state, reason, channel, seenBy, opinion }) => ({
    memberId: memberNo,
    name,
    position: member.get(memberNo)?.post ?? '',
    standing: member.get(memberNo)?.status === 'dự bị' ? 'probationary' : 'full',
    isExempt: member.get(memberNo)?.isExempt ?? false,
    state: stateOf[state],
    reason: reason ?? '',
    channel: channel ?? '',
    seenBy: seenBy ?? '',
    opinion: opinion ?? '',
  }))
}

/** The rules of that evening; `online` as the setting may say later. */
export const eveningRules = (online = { countsAsPresent: false, mayVote: false }): MeetingRules => ({
  meetings: {
    id: 1,
    name: '',
    source: 'Hướng dẫn 12-HD/BTCTW',
    values: { minMinutes: 90, attendancePercent: 85, isAttendanceAbove: true, sendWithinDays: 5 },
  },
  online: { id: 2, name: '', source: '', values: { ...online, basis: '' } },
  score: { id: 3, name: '', source: '', values: ruleValues.score.parse(provincialScoreSheet.values) },
})
