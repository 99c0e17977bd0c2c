import { z } from 'zod'
import { issued } from './content-issued'
import { type ballot, candidates, congress, opinion, parts, thematic } from './content-kinds'
import { clockTime, count, day, line, person, prose, rowId, rows, vote } from './content-parts'
import { subject } from './subject'

export type { IssuedDocument } from './content-issued'
export { electionRounds } from './content-kinds'
export type { Vote } from './content-parts'
export type Ballot = z.output<typeof ballot>

const attendanceStates = ['present', 'online', 'excused', 'unexcused', 'exemptAbsent'] as const
const attendee = z.object({
  /** Null: an attendee who is not in the register. */
  memberId: rowId.nullable().default(null),
  name: line(120),
  position: line(200),
  standing: z.enum(['full', 'probationary', 'temporary']).default('full'),
  isExempt: z.boolean().default(false),
  /** In temporary activity elsewhere, or suspended: domain/members.md §1.5. */
  isElsewhere: z.boolean().default(false),
  isSuspended: z.boolean().default(false),
  state: z.enum(attendanceStates).nullable().default(null),
  reason: line(500),
  channel: line(100),
  seenBy: line(120),
  opinion: line(2_000),
})
export type Attendee = z.output<typeof attendee>

const taskStates = z.enum(['open', 'done', 'notDone'])

/**
 * The content of minutes: what the page edits, what autosave sends, what is frozen at completion, what the papers
 * are drawn from. Everything has a default, so a draft is valid from the first letter; what must be there before
 * completion is said by the rules, not by this shape.
 */
export const minutesContent = z.object({
  opening: z
    .object({
      heldOn: day,
      startedAt: clockTime,
      place: line(),
      mode: z.enum(['inPerson', 'online', 'hybrid', 'groups']).default('inPerson'),
      reason: line(1_000),
      chair: person.prefault({}),
      recorder: person.prefault({}),
      /** "được cử tại phần mở đầu, chi bộ nhất trí" */
      recorderNamed: line(),
      /** "gồm 12 phần, chi bộ nhất trí thông qua" */
      programme: line(2_000),
      committeeMetOn: day,
      committeeMinutes: line(100),
    })
    .prefault({}),
  attendance: rows(attendee, 400),
  guests: rows(
    z.object({ name: line(120), position: line(), role: line(), isHigherLevel: z.boolean().default(true) }),
    50,
  ),
  /** Họp theo tổ đảng: one row each; who came is marked in the one roll all the same. */
  groups: rows(z.object({ name: line(120), place: line(), head: line(120), members: line(2_000) }), 30),
  dues: z.object({ paid: count, of: count, unpaid: line(2_000), note: line(1_000) }).prefault({}),
  /** Thời sự, văn bản của cấp trên */
  documentsBy: line(300),
  documents: rows(
    // Which document of the list above it is; none where the cell wrote it down by itself.
    z.object({ text: line(1_000), directiveId: rowId.optional() }),
    60,
  ),
  news: prose(),
  study: z.object({ topic: line(500), presenter: line(120), applied: prose() }).prefault({}),
  /** Đánh giá tháng trước */
  ideology: prose(),
  lastTasks: rows(
    z.object({
      taskId: rowId.nullable().default(null),
      title: line(500),
      assignee: line(120),
      state: taskStates.default('open'),
      result: line(1_000),
      /** What the register said when the row was filled in: what still says the same was not typed by anybody. */
      known: z.object({ state: taskStates.default('open'), result: line(1_000) }).optional(),
    }),
    100,
  ),
  strengths: prose(),
  weaknesses: prose(),
  praised: prose(4_000),
  reminded: prose(4_000),
  /** Nhiệm vụ tháng tới: one line each. */
  nextTasks: prose(),
  opinions: rows(opinion),
  guestRemarks: rows(z.object({ name: line(120), text: prose() }), 50),
  /** Người được xét: one after the other, one vote each. */
  subjects: rows(subject, 60),
  /** Tổ kiểm phiếu; the first one leads. */
  tellers: rows(z.object({ name: line(120), position: line(200) }), 15),
  /** Sinh hoạt chuyên đề, alone or beside the regular meeting. */
  thematic: thematic.prefault({}),
  thematicOpinions: rows(opinion),
  parts,
  /** Đại hội chi bộ. */
  congress: congress.prefault({}),
  candidates,
  hasNoFeedback: z.boolean().default(false),
  feedback: rows(
    z.object({
      kind: z.enum(['report', 'petition', 'suggestion', 'question']).default('petition'),
      addresseeId: rowId.nullable().default(null),
      field: line(),
      place: line(),
      urgency: z.enum(['normal', 'urgent']).default('normal'),
      raisedBy: line(),
      isRaiserHidden: z.boolean().default(false),
      isSensitive: z.boolean().default(false),
      title: line(),
      text: prose(),
      vote: vote.prefault({}),
    }),
    30,
  ),
  assignments: rows(
    z.object({
      title: line(500),
      memberId: rowId.nullable().default(null),
      assignee: line(120),
      withNames: line(500),
      dueOn: day,
    }),
    100,
  ),
  /** Thông báo kết quả trả lời: the answers that were due for reading. */
  answers: rows(
    z.object({
      itemId: rowId,
      isReadOut: z.boolean().default(false),
      response: z.enum(['satisfied', 'askMore', 'askAgain']).nullable().default(null),
      text: prose(),
      vote: vote.prefault({}),
    }),
    60,
  ),
  answersNote: prose(4_000),
  conclusion: prose(),
  resolution: issued.prefault({}),
  votes: rows(z.object({ motion: line(500), vote: vote.prefault({}) }), 30),
  score: z
    .object({
      items: z
        .record(z.string().max(12), z.object({ points: z.number().min(0).max(100), why: line(500) }))
        .default({}),
      toImprove: prose(4_000),
    })
    .prefault({}),
  adoption: z
    .object({ readBackBy: line(120), agreed: count, of: count, amendments: prose(4_000) })
    .prefault({}),
  endedAt: clockTime,
  /** Anything a template adds beyond the parts above, by section key. */
  extra: z.record(z.string().max(40), prose()).default({}),
})
export type MinutesContent = z.output<typeof minutesContent>

export const emptyContent = (): MinutesContent => minutesContent.parse({})
