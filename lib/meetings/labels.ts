import { comma } from '@/lib/core/numbers'
import type { Tone } from '@/lib/ui/badge'
import type { Attendee, IssuedDocument, Vote } from './content'
import type { ElectionRound } from './rules/congress'
import type { MeetingForm, MeetingKind } from './rules/kinds'
import type { Score } from './rules/score'
import type { MinutesStatus } from './rules/states'

export const statusLabel: Record<MinutesStatus, string> = {
  draft: 'Đang ghi nháp',
  completed: 'Đã hoàn tất, chưa gửi',
  sent: 'Đã gửi, chờ tiếp nhận',
  received: 'Cấp trên đã tiếp nhận',
  returned: 'Trả lại bổ sung',
}
export const statusTone: Record<MinutesStatus, Tone> = {
  draft: 'plain',
  completed: 'warn',
  sent: 'calm',
  received: 'good',
  returned: 'bad',
}

export const meetingStateLabel = {
  open: 'Chưa đăng ký lịch',
  registered: 'Đã đăng ký, chờ xác nhận',
  confirmed: 'Đã xác nhận lịch',
  held: 'Đã họp',
  notHeld: 'Không họp được',
}

/** How a kind is called: on pages, on paper, and the words for the event and for those who take part. */
type KindWords = { title: string; paper: string; event: string; attendees: string }
const ofCell = { event: 'Cuộc họp', attendees: 'đảng viên' }
export const kindWords: Record<MeetingKind, KindWords> = {
  regular: {
    title: 'Sinh hoạt thường kỳ',
    paper: 'sinh hoạt chi bộ thường kỳ',
    event: 'Buổi sinh hoạt',
    attendees: 'đảng viên',
  },
  thematic: {
    title: 'Sinh hoạt chuyên đề',
    paper: 'sinh hoạt chuyên đề',
    event: 'Buổi sinh hoạt',
    attendees: 'đảng viên',
  },
  committee: { title: 'Họp chi ủy', paper: 'họp chi ủy', event: 'Cuộc họp', attendees: 'chi ủy viên' },
  extraordinary: {
    title: 'Hội nghị chi bộ bất thường',
    paper: 'hội nghị chi bộ bất thường',
    event: 'Hội nghị',
    attendees: 'đảng viên',
  },
  congress: {
    title: 'Đại hội chi bộ',
    paper: 'đại hội chi bộ',
    event: 'Đại hội',
    attendees: 'đảng viên',
  },
  yearEnd: {
    ...ofCell,
    title: 'Họp kiểm điểm cuối năm',
    paper: 'họp kiểm điểm, đánh giá, xếp loại chất lượng đảng viên cuối năm',
  },
  admission: { ...ofCell, title: 'Họp xét kết nạp đảng viên', paper: 'họp xét kết nạp đảng viên' },
  confirmation: {
    ...ofCell,
    title: 'Họp xét công nhận đảng viên chính thức',
    paper: 'họp xét công nhận đảng viên chính thức',
  },
  exemption: {
    ...ofCell,
    title: 'Họp xét miễn công tác, sinh hoạt đảng',
    paper: 'họp xét miễn công tác và sinh hoạt đảng',
  },
  removal: { ...ofCell, title: 'Họp xét xóa tên đảng viên', paper: 'họp xét xóa tên đảng viên' },
  discipline: { ...ofCell, title: 'Họp xét kỷ luật đảng viên', paper: 'họp xét thi hành kỷ luật đảng viên' },
  leaving: { ...ofCell, title: 'Họp xét cho ra khỏi Đảng', paper: 'họp xét cho đảng viên ra khỏi Đảng' },
}

/** In the order people look for them. */
export const kindOptions = Object.entries(kindWords).map(([value, { title }]) => ({ value, label: title }))

/** "Sinh hoạt thường kỳ và chuyên đề", "Họp chi ủy". */
export const meetingTitle = ({ kind, isCombined }: MeetingForm) =>
  isCombined ? `${kindWords.regular.title} và chuyên đề` : kindWords[kind].title

export const lowerTitle = (form: MeetingForm) => {
  const title = meetingTitle(form)
  return title.charAt(0).toLocaleLowerCase('vi') + title.slice(1)
}

/** Inside a sentence: "sinh hoạt" alone is the monthly meeting, as people say it. */
export const meetingName = (form: MeetingForm) =>
  form.kind === 'regular' && !form.isCombined ? 'sinh hoạt' : lowerTitle(form)

export const occasionLabel = (kind: MeetingKind) => (kind === 'congress' ? 'Nhiệm kỳ' : 'Lý do họp')

/** Only the regular meeting's day is registered with the committee above; the others are simply open. */
export const stateLabel = (kind: MeetingKind, state: keyof typeof meetingStateLabel) =>
  kind !== 'regular' && state === 'registered' ? 'Đã mở, chưa họp' : meetingStateLabel[state]

export const roundLabel: Record<ElectionRound, string> = {
  committee: 'Chi ủy',
  secretary: 'Bí thư',
  deputy: 'Phó bí thư',
  delegate: 'Đại biểu dự đại hội cấp trên',
}

/** What the meeting issues beside its minutes. */
export const documentLabel: Record<IssuedDocument, string> = {
  resolution: 'Nghị quyết',
  conclusion: 'Kết luận',
  none: 'Không ban hành',
}

export const modeLabel = {
  inPerson: 'trực tiếp',
  online: 'trực tuyến',
  hybrid: 'trực tiếp kết hợp trực tuyến',
  groups: 'theo tổ đảng',
}

export const attendanceLabel: Record<NonNullable<Attendee['state']>, string> = {
  present: 'Có mặt',
  online: 'Trực tuyến',
  excused: 'Vắng có lý do',
  unexcused: 'Vắng không lý do',
  exemptAbsent: 'Không phải dự',
}
type Away = Pick<Attendee, 'isExempt' | 'isElsewhere' | 'isSuspended'>
/** Whom nobody expects and who did not come: said with the ground, never as an absence. */
export const stayedAwayLabel = ({ isExempt, isElsewhere }: Away) =>
  isExempt ? 'Miễn, không dự' : isElsewhere ? 'Nơi khác, không dự' : 'Đình chỉ, không dự'
export const standingLabel = { full: 'Chính thức', probationary: 'Dự bị', temporary: 'Sinh hoạt tạm thời' }
export const voteFormLabel: Record<Vote['form'], string> = {
  show: 'giơ tay',
  card: 'thẻ đảng viên',
  secret: 'phiếu kín',
}
export const feedbackKindLabel = {
  petition: 'Kiến nghị',
  report: 'Phản ánh',
  suggestion: 'Góp ý',
  question: 'Câu hỏi',
}
export const urgencyLabel = { normal: 'Thường', urgent: 'Khẩn' }
export const taskLabel = { open: 'Đang thực hiện', done: 'Hoàn thành', notDone: 'Chưa hoàn thành' }
/** What the meeting decides of a task: notDone ends it, so the choice says that, and what keeps it open stands beside it. */
export const taskChoice: typeof taskLabel = {
  open: 'Chưa xong, làm tiếp',
  done: 'Hoàn thành',
  notDone: 'Chưa hoàn thành, không làm tiếp',
}
export const responseLabel = {
  satisfied: 'Nhất trí với trả lời',
  askMore: 'Cần làm rõ thêm',
  askAgain: 'Kiến nghị tiếp',
}

/** "92/100 điểm, loại Tốt"; "đạt 9/12 tiêu chí" where the guidance has no points. */
export const scoreTotal = ({
  isMetOnly,
  total,
  max,
  band,
}: Pick<Score, 'isMetOnly' | 'total' | 'max' | 'band'>) =>
  isMetOnly ? `đạt ${total}/${max} tiêu chí` : `${comma(total)}/${max} điểm, loại ${band}`

/** While items are not scored yet: a band of what is there so far would be read as the result. */
export const scoreSoFar = (score: Score) => {
  if (score.isComplete) return scoreTotal(score)
  const { isMetOnly, total, max } = score
  return `${comma(total)}/${max} ${isMetOnly ? 'tiêu chí' : 'điểm'}, còn mục chưa chấm`
}

export const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))
