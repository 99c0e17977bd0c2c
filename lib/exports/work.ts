import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { type Day, showMonth } from '@/lib/core/dates'
import { feedbackFilter } from '@/lib/feedback/input'
import { kindLabels, SENSITIVE, stateOf as stateOfItem, urgencyLabels } from '@/lib/feedback/labels'
import { listItems } from '@/lib/feedback/queries/list'
import { meetingFilter } from '@/lib/meetings/input'
import { meetingTitle, stateLabel, statusLabel } from '@/lib/meetings/labels'
import { listMeetings } from '@/lib/meetings/queries/list'
import { taskFilter } from '@/lib/tasks/input'
import { stateOf as stateOfTask } from '@/lib/tasks/labels'
import { listTasks } from '@/lib/tasks/queries/list'
import { dayCell, listed } from './listed'
import { CHUNK, everyRow } from './pages'

type Asked = Record<string, string>

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

export async function feedbackRows(viewer: Viewer, asked: Asked, today: Day) {
  const filter = feedbackFilter.parse(asked)
  return listed(await everyRow((after) => listItems(viewer, { ...filter, after }, today, CHUNK)), [
    { head: 'Mã', cell: ({ code }) => code },
    { head: 'Nội dung', cell: ({ title }) => title },
    { head: 'Loại', cell: ({ kind }) => kindLabels[kind] },
    { head: 'Mức độ', cell: ({ urgency }) => urgencyLabels[urgency] },
    { head: SENSITIVE, cell: ({ isSensitive }) => (isSensitive ? 'có' : '') },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Nơi nhận', cell: ({ addressee }) => addressee },
    { head: 'Đang ở', cell: ({ owner }) => owner },
    { head: 'Tình trạng', cell: (item) => stateOfItem(item).label },
    { head: 'Ngày gửi', cell: ({ sentOn }) => dayCell(sentOn) },
    { head: 'Hạn trả lời', cell: ({ dueOn }) => dayCell(dueOn) },
    { head: 'Ngày thông báo tại chi bộ', cell: ({ readOutOn }) => dayCell(readOutOn) },
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
