import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { type Day, monthOf, showMonth } from '@/lib/core/dates'
import { feedbackFilter } from '@/lib/feedback/input'
import {
  documentName,
  kindLabels,
  replyKindLabels,
  SENSITIVE,
  stateOf as stateOfItem,
  urgencyLabels,
} from '@/lib/feedback/labels'
import { listItems } from '@/lib/feedback/queries/list'
import { meetingFilter } from '@/lib/meetings/input'
import { meetingTitle, stateLabel, statusLabel } from '@/lib/meetings/labels'
import { listMeetings } from '@/lib/meetings/queries/list'
import { answersFilter } from '@/lib/synthesis/input'
import { listAnswersToRead } from '@/lib/synthesis/queries/answers'
import { monthFilter, taskFilter } from '@/lib/tasks/input'
import { standingBadge, stateOf as stateOfTask } from '@/lib/tasks/labels'
import { listTasks } from '@/lib/tasks/queries/list'
import { listMonth } from '@/lib/tasks/queries/month'
import { type Asked, dayCell, listed } from './listed'
import { CHUNK, everyRow, MOST } from './pages'

export async function meetingRows(viewer: Viewer, asked: Asked) {
  const filter = meetingFilter.parse(asked)
  return listed(await everyRow((after) => listMeetings(viewer, { ...filter, after }, CHUNK)), [
    { head: 'Tháng', cell: ({ month }) => showMonth(month) },
    { head: 'Loại', cell: meetingTitle },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Ngày phải họp', cell: ({ dueOn }) => dayCell(dueOn) },
    { head: 'Ngày đăng ký', cell: ({ plannedOn }) => dayCell(plannedOn) },
    { head: 'Ngày họp', cell: ({ heldOn }) => dayCell(heldOn) },
    {
      head: 'Biên bản',
      cell: ({ status, kind, state }) => (status ? statusLabel[status] : stateLabel(kind, state)),
    },
    { head: 'Ngày gửi', cell: ({ filedOn }) => dayCell(filedOn) },
  ])
}

/** What was sent in confidence is told on its own page, not in a file that goes around. */
const unlessSensitive = (isSensitive: boolean, text: string) => (isSensitive ? 'Nội dung gửi riêng' : text)

export async function feedbackRows(viewer: Viewer, asked: Asked, today: Day) {
  const filter = feedbackFilter.parse(asked)
  return listed(await everyRow((after) => listItems(viewer, { ...filter, after }, today, CHUNK)), [
    { head: 'Mã', cell: ({ code }) => code },
    { head: 'Nội dung', cell: ({ title, isSensitive }) => unlessSensitive(isSensitive, title) },
    { head: 'Loại', cell: ({ kind }) => kindLabels[kind] },
    { head: 'Mức độ', cell: ({ urgency }) => urgencyLabels[urgency] },
    { head: SENSITIVE, cell: ({ isSensitive }) => (isSensitive ? 'có' : '') },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Nơi nhận', cell: ({ addressee }) => addressee },
    { head: 'Đang ở', cell: ({ owner }) => owner },
    { head: 'Tình trạng', cell: (item) => stateOfItem(item).label },
    { head: 'Ngày gửi', cell: ({ sentOn }) => dayCell(sentOn) },
    { head: 'Thời hạn', cell: ({ dueOn }) => dayCell(dueOn) },
    {
      head: 'Quá hạn (ngày làm việc)',
      cell: ({ daysLeft = 0 }) => (daysLeft < 0 ? -daysLeft : null),
    },
    // Thời hạn is by now that for reading the answer out, or none.
    {
      head: 'Hạn trả lời',
      cell: ({ answeredOn, answerDueOn, dueOn }) => dayCell(answeredOn ? answerDueOn : dueOn),
    },
    { head: 'Ngày trả lời', cell: ({ answeredOn }) => dayCell(answeredOn) },
    { head: 'Trả lời muộn (ngày làm việc)', cell: ({ daysLate = null }) => daysLate },
    { head: 'Ngày thông báo tại chi bộ', cell: ({ readOutOn }) => dayCell(readOutOn) },
  ])
}

/** Answers that wait to be read out at their cells. */
export async function answerRows(viewer: Viewer, asked: Asked, today: Day) {
  return listed(await listAnswersToRead(viewer, answersFilter.parse(asked), today, MOST), [
    { head: 'Mã', cell: ({ code }) => code },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Nội dung', cell: ({ title, isSensitive }) => unlessSensitive(isSensitive, title) },
    { head: 'Kết quả', cell: ({ replyKind }) => replyKind && replyKindLabels[replyKind] },
    { head: 'Trả lời', cell: ({ replyText, isSensitive }) => unlessSensitive(isSensitive, replyText ?? '') },
    { head: 'Văn bản', cell: documentName },
    { head: 'Cơ quan trả lời', cell: ({ answeringAgency }) => answeringAgency },
    { head: 'Người ký', cell: ({ repliedBy }) => repliedBy },
    { head: 'Ngày gửi', cell: ({ sentOn }) => dayCell(sentOn) },
    { head: 'Ngày trả lời', cell: ({ answeredOn }) => dayCell(answeredOn) },
  ])
}

/** What was under way in a month, and how it stood when the month (or today) ended. */
export async function taskMonthRows(viewer: Viewer, asked: Asked, today: Day) {
  const { month: typed, org } = monthFilter.parse(asked)
  const month = typed ? `${typed}-01` : monthOf(today)
  return listed(await listMonth(viewer, { month, org }, today, MOST), [
    { head: 'Nhiệm vụ', cell: ({ title }) => title },
    { head: 'Theo', cell: ({ basis }) => basis },
    { head: 'Người thực hiện', cell: ({ assignee }) => assignee },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Tháng', cell: () => showMonth(month) },
    { head: 'Giao ngày', cell: ({ givenOn }) => dayCell(givenOn) },
    { head: 'Hạn', cell: ({ dueOn }) => dayCell(dueOn) },
    { head: 'Tình trạng', cell: ({ standing }) => standingBadge[standing][1] },
    { head: 'Kết quả', cell: ({ result }) => result },
  ])
}

export async function taskRows(viewer: Viewer, asked: Asked, today: Day) {
  const filter = { ...taskFilter.parse(asked), view: undefined }
  return listed(await everyRow((after) => listTasks(viewer, { ...filter, after }, today, CHUNK)), [
    { head: 'Nhiệm vụ', cell: ({ title }) => title },
    { head: 'Người thực hiện', cell: ({ assignee }) => assignee },
    { head: 'Cùng thực hiện', cell: ({ withNames }) => withNames },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Hạn', cell: ({ dueOn }) => dayCell(dueOn) },
    { head: 'Tình trạng', cell: (task) => stateOfTask(task, today)[1] },
    { head: 'Kết quả', cell: ({ result }) => result },
  ])
}
