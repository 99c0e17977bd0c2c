import type { MinutesContent } from '@/lib/meetings/content'
import { assignmentProblems } from './assignment-problems'
import { mayStayAway } from './attendance'
import { closingProblems, scoreProblems } from './closing-problems'
import { congressProblems } from './congress'
import { answerProblems, feedbackProblems, opinionProblems } from './discussion-problems'
import { heldOnProblems, type Planned } from './held-on'
import { issuedProblems } from './issued'
import { isThematic, type MeetingForm } from './kinds'
import type { Outcome } from './outcome'
import { personProblems } from './person-completion'
import { isPersonKind } from './person-votes'
import { type Problem, when } from './problems'
import { thematicProblems } from './thematic'

type Part = { key: string; title: string; isRequired: boolean }

const filled: Record<string, (content: MinutesContent) => boolean> = {
  guests: ({ guests }) => guests.length > 0,
  dues: ({ dues }) => dues.paid !== null,
  documents: ({ documents, news }) => documents.length > 0 || news !== '',
  study: ({ study }) => study.topic !== '' || study.applied !== '',
  lastMonth: ({ strengths, weaknesses, ideology }) => strengths + weaknesses + ideology !== '',
  nextTasks: ({ nextTasks }) => nextTasks !== '',
  opinions: ({ opinions }) => opinions.length > 0,
  feedback: ({ feedback, hasNoFeedback }) => feedback.length > 0 || hasNoFeedback,
  assignments: ({ assignments }) => assignments.length > 0,
  answers: ({ answers, answersNote }) => answersNote !== '' || answers.some(({ isReadOut }) => isReadOut),
  conclusion: ({ conclusion }) => conclusion !== '',
  resolution: ({ resolution, votes }) => resolution.document !== 'none' || votes.length > 0,
  votes: ({ votes }) => votes.length > 0,
  elections: ({ candidates }) => candidates.length > 0,
}
/** Parts with rules of their own below; any other key is a text the template adds. */
const judged = new Set([
  ...['opening', 'attendance', 'score', 'adoption'],
  ...['thematic', 'thematicOpinions', 'thematicClosing', 'congress', 'subjects', 'tellers'],
])
const isFilled = (content: MinutesContent, key: string) =>
  filled[key]?.(content) ?? (judged.has(key) || (content.extra[key] ?? '') !== '')

/** What must be there before "Hoàn tất biên bản", each with the part of the page where it is mended. */
export function problemsBeforeCompletion(
  content: MinutesContent,
  outcome: Outcome,
  parts: readonly Part[],
  today: string,
  meeting: MeetingForm & Planned,
): Problem[] {
  const missing = parts
    .filter(({ key, isRequired }) => isRequired && !isFilled(content, key))
    .map(({ key, title }) => ({
      section: key,
      message:
        key === 'feedback'
          ? 'Chưa ghi phản ánh, góp ý. Nếu không có, đồng chí đánh dấu "Kỳ này không có phản ánh, góp ý".'
          : `Chưa ghi phần "${title}".`,
    }))
  const shown = new Set(parts.map(({ key }) => key))
  return [
    ...openingProblems(content, today, meeting),
    ...groupProblems(content),
    ...absentLeaders(content),
    ...attendanceProblems(content, outcome),
    ...missing,
    ...duesProblems(content),
    ...(isThematic(meeting) ? thematicProblems(content, outcome, meeting) : []),
    ...(meeting.kind === 'congress' ? congressProblems(content, outcome) : []),
    ...(isPersonKind(meeting.kind) ? personProblems(meeting.kind, content, outcome.subjects, today) : []),
    ...opinionProblems(content),
    ...feedbackProblems(content, outcome),
    ...answerProblems(content, outcome),
    ...assignmentProblems(content),
    ...issuedProblems(content, outcome, meeting.kind),
    ...scoreProblems(content.score.items, outcome),
    ...closingProblems(content, outcome),
  ].filter(({ section }) => shown.has(section))
}

function openingProblems({ opening }: MinutesContent, today: string, meeting: Planned): Problem[] {
  return [
    ...(opening.heldOn === null
      ? when(true, 'opening', 'Chưa ghi ngày sinh hoạt.', 'opening.heldOn')
      : heldOnProblems(opening.heldOn, today, meeting)),
    ...when(opening.startedAt === null, 'opening', 'Chưa ghi giờ bắt đầu.', 'opening.startedAt'),
    ...when(opening.place === '', 'opening', 'Chưa ghi địa điểm.', 'opening.place'),
    ...when(opening.chair.name === '', 'opening', 'Chưa ghi người chủ trì.', 'opening.chair.name'),
    ...when(opening.recorder.name === '', 'opening', 'Chưa ghi người ghi biên bản.', 'opening.recorder.name'),
  ]
}

/** Held by groups (thí điểm, Hướng dẫn 03-HD/TW ngày 27/12/2022): each is named, with whoever led it. */
function groupProblems({ opening, groups }: MinutesContent): Problem[] {
  return [
    ...when(
      opening.mode === 'groups' && groups.length === 0,
      'opening',
      'Họp theo tổ đảng nhưng chưa ghi tổ nào: tên tổ, nơi họp, người điều hành, những ai dự.',
    ),
    ...when(
      opening.mode !== 'groups' && groups.length > 0,
      'opening',
      'Có ghi các tổ đảng nhưng hình thức không phải "theo tổ đảng". Đồng chí sửa hình thức hoặc xóa các tổ.',
    ),
    ...groups.flatMap(({ name, head }, index) =>
      when(
        name === '' || head === '',
        'opening',
        `Tổ đảng ${index + 1}: chưa ghi tên tổ hoặc người điều hành.`,
        `groups.${index}.${name === '' ? 'name' : 'head'}`,
      ),
    ),
  ]
}

type Row = MinutesContent['attendance'][number]

function attendanceProblems({ attendance }: MinutesContent, { counts }: Outcome): Problem[] {
  const isUnexplained = ({ state, reason }: Row) => state === 'excused' && reason === ''
  const isUnmarked = ({ state }: Row) => state === null
  const isWronglyAway = (row: Row) => row.state === 'exemptAbsent' && !mayStayAway(row)
  const unmarked = attendance.filter(isUnmarked)
  const unexplained = attendance.filter(isUnexplained)
  const first = (is: (row: Row) => boolean) => `attendance.${attendance.findIndex(is)}.state`
  return [
    ...when(
      unmarked.length > 0,
      'attendance',
      `Chưa điểm danh ${unmarked.length} đồng chí: ${namesOf(unmarked)}.`,
      first(isUnmarked),
    ),
    ...when(
      unexplained.length > 0,
      'attendance',
      `Chưa ghi lý do vắng của đồng chí ${namesOf(unexplained)}.`,
      first(isUnexplained),
    ),
    ...when(
      attendance.some(isWronglyAway),
      'attendance',
      'Có đồng chí ghi "miễn, không dự" nhưng không được miễn, không sinh hoạt tạm thời nơi khác, không bị đình chỉ.',
      first(isWronglyAway),
    ),
    ...when(
      counts.members.all > 0 && counts.present.all + counts.online.all === 0,
      'attendance',
      'Chưa có đồng chí nào dự.',
    ),
  ]
}

/** The secretary is filled in as chair beforehand: on an evening without him the paper would carry his name. */
function absentLeaders({ opening, attendance }: MinutesContent): Problem[] {
  const isAbsent = (name: string) => {
    const states = attendance.filter((row) => row.name === name && row.state !== null)
    return states.length > 0 && states.every(({ state }) => state !== 'present' && state !== 'online')
  }
  const leads = [
    [opening.chair.name, 'chủ trì'],
    [opening.recorder.name, 'ghi biên bản'],
  ] as const
  return leads.flatMap(([name, role]) =>
    when(
      isAbsent(name),
      'opening',
      `Đồng chí ${name} ${role} nhưng điểm danh là vắng. Đồng chí sửa người ${role} hoặc sửa điểm danh.`,
    ),
  )
}

const duesProblems = ({ dues: { paid, of } }: MinutesContent): Problem[] =>
  when(
    of !== null && (paid ?? 0) > of,
    'dues',
    `Đảng phí: đã nộp ${paid} đồng chí, nhiều hơn tổng số ${of}.`,
    'dues.paid',
  )

const namesOf = (rows: { name: string }[]) => {
  const names = rows
    .slice(0, 5)
    .map(({ name }) => name)
    .join(', ')
  return rows.length > 5 ? `${names} và ${rows.length - 5} đồng chí khác` : names
}
