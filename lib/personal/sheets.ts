import { dayOf } from '@/lib/core/dates'
import type { ExcelSheet } from '@/lib/excel/book'
import type { Cell } from '@/lib/excel/cells'
import { attendanceLabel, taskLabel } from '@/lib/meetings/labels'
import {
  exemptionLabel,
  membershipReasonLabel,
  sexLabel,
  standingLabel,
  statusLabel,
} from '@/lib/members/labels'
import { levelName } from '@/lib/ratings/labels'
import { careerSheets } from './career-sheets'
import { keptSheets } from './kept-sheets'
import type { PersonalData } from './queries'

const day = (value: string | null): Cell => (value ? { day: value } : null)

/** One sheet for what is known of the person, one for each record kept. */
export const personSheets = (data: PersonalData): ExcelSheet[] => [
  { name: 'Thông tin', heads: ['Mục', 'Nội dung'], rows: factsOf(data) },
  {
    name: 'Quá trình sinh hoạt',
    heads: ['Chi bộ', 'Đảng viên', 'Tình trạng', 'Lý do', 'Từ ngày', 'Đến ngày'],
    rows: data.trail.map(({ cell, standing, status, reason, startsOn, endsOn }) => [
      cell,
      standingLabel[standing],
      statusLabel[status],
      membershipReasonLabel[reason],
      startsOn === '1900-01-01' ? 'chưa ghi' : day(startsOn),
      day(endsOn),
    ]),
  },
  {
    name: 'Miễn sinh hoạt',
    heads: ['Trường hợp', 'Từ ngày', 'Đến hết ngày', 'Cấp quyết định', 'Số quyết định', 'Ghi nhầm, đã rút'],
    rows: data.exempted.map(({ kind, startsOn, endsOn, decidedBy, decisionNumber, withdrawnReason }) => [
      ...[exemptionLabel[kind], day(startsOn), day(endsOn), decidedBy, decisionNumber, withdrawnReason],
    ]),
  },
  {
    name: 'Đi làm xa',
    heads: [
      ...['Nơi làm việc', 'Ở nước ngoài', 'Công việc', 'Liên hệ', 'Từ ngày', 'Đến ngày'],
      ...['Đăng ký tạm trú ngày', 'Hợp đồng từ ngày', 'Hợp đồng đến ngày'],
      ...['Tổ chức đảng nơi đến', 'Người phụ trách liên lạc', 'Ghi nhầm, đã rút'],
    ],
    rows: data.away.map((stay) => [
      ...[stay.place, stay.isAbroad ? 'Có' : null, stay.work, stay.contact],
      ...[day(stay.startsOn), day(stay.withdrawnReason ? null : stay.endsOn), day(stay.registeredOn)],
      ...[
        day(stay.contractFrom),
        day(stay.contractTo),
        stay.residenceOrg,
        stay.liaison,
        stay.withdrawnReason,
      ],
    ]),
  },
  {
    name: 'Dự sinh hoạt',
    heads: ['Ngày họp', 'Dự hay vắng', 'Lý do'],
    rows: data.attended.map(({ heldOn, state, reason }) => [day(heldOn), attendanceLabel[state], reason]),
  },
  {
    name: 'Nhiệm vụ',
    heads: ['Nhiệm vụ', 'Hạn', 'Tình trạng', 'Kết quả'],
    rows: data.given.map(({ title, dueOn, state, result }) => [title, day(dueOn), taskLabel[state], result]),
  },
  {
    name: 'Xếp loại',
    heads: ['Năm', 'Tự nhận', 'Kết quả'],
    rows: data.rated.map(({ year, selfLevel, level }) => [
      year,
      selfLevel && levelName[selfLevel],
      level && levelName[level],
    ]),
  },
  ...careerSheets(data),
  ...keptSheets(data),
]

const factsOf = ({ member, accounts }: PersonalData): Cell[][] => [
  ['Họ và tên', member.fullName],
  ['Chi bộ', member.cell],
  ['Giới tính', sexLabel[member.sex]],
  ['Ngày sinh', day(member.bornOn)],
  ['Năm sinh', member.birthYear],
  ['Dân tộc', member.ethnicGroup],
  ['Đảng viên', standingLabel[member.standing]],
  ['Tình trạng', statusLabel[member.status]],
  ['Chức vụ đảng', member.position],
  ['Công việc, chức vụ khác', member.occupation],
  ['Ngày kết nạp', day(member.admittedOn)],
  ['Ngày chính thức', day(member.officialOn)],
  ['Số thẻ đảng viên', member.cardNumber],
  ['Điện thoại', member.phone],
  ['Nơi ở', member.address],
  ['Ghi vào cổng ngày', day(dayOf(member.createdAt))],
  ...accounts.flatMap(({ loginName, lastSignInAt }): Cell[][] => [
    ['Tên đăng nhập', loginName],
    ['Đăng nhập gần nhất', lastSignInAt ? day(dayOf(lastSignInAt)) : 'chưa lần nào'],
  ]),
]
