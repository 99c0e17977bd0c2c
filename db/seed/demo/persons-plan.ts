import type { Day } from '@/lib/core/dates'
import type { MinutesContent } from '@/lib/meetings/content'
import type { Person } from './people'

export type Considered = {
  cell: string
  name: string
  kind: 'confirmation' | 'exemption' | 'removal'
  heldOn: Day
  reason: string
  subject: Partial<MinutesContent['subjects'][number]>
  /** Somebody who has left the register since, and so is none of the story's members. */
  leaver?: Person
  decision?: { decidedOn: Day; decidedBy: string; decisionNumber: string }
}

/** Đơn of members who work far away: temporary exemption, less than twelve months, decided by the commune. */
const workingAway = {
  kind: 'exemption' as const,
  reason: 'Xét đơn đề nghị tạm miễn công tác và sinh hoạt đảng.',
  papers: 'Đơn đề nghị tạm miễn công tác và sinh hoạt đảng',
  strengths: 'Chấp hành nghị quyết, giữ liên lạc với chi ủy, đóng đảng phí đầy đủ.',
}

export const personMeetings: Considered[] = [
  {
    cell: 'logach',
    name: 'Trần Duy Sáng',
    kind: workingAway.kind,
    heldOn: '2022-08-16',
    reason: workingAway.reason,
    subject: {
      papers: workingAway.papers,
      strengths: workingAway.strengths,
      exemptionKind: 'mobileWork',
      startsOn: '2022-09-01',
      endsOn: '2023-07-31',
      conclusion: 'Chi bộ đề nghị Ban Thường vụ Đảng ủy xã cho tạm miễn từ 01/9/2022 đến 31/7/2023.',
    },
    decision: {
      decidedOn: '2022-08-29',
      decidedBy: 'Ban Thường vụ Đảng ủy xã An Thịnh',
      decisionNumber: '112-QĐ/ĐU',
    },
  },
  {
    cell: 'trungnghia',
    name: 'Đỗ Đức Đôn',
    kind: workingAway.kind,
    heldOn: '2022-08-24',
    reason: workingAway.reason,
    subject: {
      papers: workingAway.papers,
      strengths: workingAway.strengths,
      exemptionKind: 'mobileWork',
      startsOn: '2022-10-01',
      endsOn: '2023-06-30',
      conclusion: 'Chi bộ đề nghị Ban Thường vụ Đảng ủy xã cho tạm miễn từ 01/10/2022 đến 30/6/2023.',
    },
  },
  {
    cell: 'phuloc',
    name: 'Trần Bá Khuê',
    kind: 'confirmation',
    heldOn: '2022-08-25',
    reason: 'Xét công nhận đảng viên chính thức.',
    subject: {
      papers:
        'Bản tự kiểm điểm\nNhận xét của đảng viên được phân công giúp đỡ\nÝ kiến nhận xét của Chi hội Nông dân và Ban Công tác Mặt trận thôn',
      helper: '',
      strengths: 'Lập trường vững vàng; hoàn thành nhiệm vụ chi bộ giao; sinh hoạt đầy đủ.',
      weaknesses: 'Còn ít phát biểu trong sinh hoạt.',
      conclusion: 'Chi bộ đề nghị công nhận đồng chí là đảng viên chính thức.',
    },
  },
  {
    cell: 'caoxa',
    name: 'Mạc Văn Thuyên',
    kind: 'removal',
    heldOn: '2022-08-19',
    reason: 'Xét xóa tên trong danh sách đảng viên.',
    leaver: {
      fullName: 'Mạc Văn Thuyên',
      sex: 'male',
      birthYear: 1984,
      standing: 'full',
      status: 'removed',
      admittedOn: '2012-05-19',
      officialOn: '2013-05-19',
    },
    subject: {
      papers: 'Báo cáo của chi ủy về việc đồng chí bỏ sinh hoạt\nHai giấy mời làm bản tự kiểm điểm',
      ground: 'absent',
      warnings:
        'Chi ủy gặp ngày 20/4/2022; gửi giấy mời tự kiểm điểm ngày 15/6/2022 và 20/7/2022; đồng chí không đến, không báo lý do.',
      strengths: 'Trước năm 2022 hoàn thành nhiệm vụ chi bộ giao.',
      weaknesses: 'Bỏ sinh hoạt và không đóng đảng phí từ tháng 4/2022, không có lý do chính đáng.',
      conclusion: 'Chi bộ đề nghị xóa tên đồng chí trong danh sách đảng viên.',
    },
    decision: {
      decidedOn: '2022-08-31',
      decidedBy: 'Ban Thường vụ Huyện ủy Minh Giang',
      decisionNumber: '318-QĐ/HU',
    },
  },
]

/** Whose twelve months of probation are over: admitted a little earlier than chance had it. */
export const admittedOn: Record<string, Day> = { 'phuloc Trần Bá Khuê': '2021-08-19' }
