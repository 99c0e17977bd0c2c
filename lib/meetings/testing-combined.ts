import given from '@/db/seed/meeting-2025-11.json' with { type: 'json' }
import { type MinutesContent, minutesContent } from './content'
import { meeting2025 } from './testing-meeting-2025'

const opinionsIn = (part: string) =>
  given.opinions
    .filter((each) => each.part === part)
    .map(({ speaker, text, conclusion }) => ({ speaker, text, conclusion }))

/** The whole evening of 05/11/2025, its thematic part, part times and petition written where they belong. */
export const combined2025 = (change: Partial<MinutesContent> = {}): MinutesContent =>
  minutesContent.parse({
    ...meeting2025(),
    opening: { ...meeting2025().opening, recorderNamed: 'được cử tại phần mở đầu, chi bộ nhất trí' },
    guests: given.meeting.guests.map(({ name, post, role }) => ({ name, position: post, role })),
    dues: { paid: given.meeting.dues.paid, of: given.meeting.dues.of, unpaid: 'Giang Văn Mích' },
    documentsBy: 'Hoàng Đức Thuyết',
    documents: given.documents.map(({ kind, number, issuer, subject }) => ({
      text: `${kind} số ${number} của ${issuer} về ${subject}`,
    })),
    study: { topic: 'Nêu gương trong việc nhỏ hằng ngày', presenter: 'Ninh Thị Xoan' },
    ideology: given.lastMonth.ideology,
    strengths: given.lastMonth.strengths.join('\n'),
    weaknesses: given.lastMonth.weaknesses.join('\n'),
    reminded: given.lastMonth.reminded.map(({ name, for: why }) => `đồng chí ${name} ${why}`).join('; '),
    nextTasks: given.nextMonth.tasks.join('\n'),
    opinions: opinionsIn('thường kỳ'),
    thematicOpinions: opinionsIn('chuyên đề'),
    guestRemarks: given.guestRemarks,
    thematic: {
      title: given.thematic.title,
      isInPlan: given.thematic.isInYearPlan,
      purpose: given.thematic.purpose,
      presenter: given.thematic.presenter.name,
      summary: given.thematic.summary,
      questions: given.thematic.discussionQuestions.join('\n'),
      quality: given.thematic.qualityAssessment,
      conclusion: given.thematic.conclusion,
      vote: voteOf(given.thematic.vote),
    },
    parts: given.meeting.parts.map(({ title, from, to }) => ({ title, from, to })),
    feedback: given.feedback.map(({ title, text, field, place, raisedBy, voteToForward }) => ({
      addresseeId: 1,
      title,
      text,
      field,
      place,
      raisedBy,
      vote: voteOf(voteToForward),
    })),
    assignments: given.assignedTasks.map(({ title, assignee, dueOn }) => ({ title, assignee, dueOn })),
    conclusion: given.conclusion,
    adoption: {
      readBackBy: given.adoption.readBackBy,
      agreed: given.adoption.agreed,
      of: given.adoption.of,
    },
    ...change,
  })

const voteOf = (vote: { inFavour: number; against: number; other: number; otherOpinion?: string }) => ({
  inFavour: vote.inFavour,
  against: vote.against,
  other: vote.other,
  otherOpinion: vote.otherOpinion ?? '',
})
