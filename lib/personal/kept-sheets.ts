import { answerLabel, channelLabel, contactLabel, duesLabel } from '@/lib/away/labels'
import { stageLabel } from '@/lib/candidates/labels'
import { type Day, showMonth } from '@/lib/core/dates'
import { methodLabel, reliefLabel } from '@/lib/dues/labels'
import type { ExcelSheet } from '@/lib/excel/book'
import type { Cell } from '@/lib/excel/cells'
import { requestStateLabel, wishLabel } from '@/lib/exemptions/labels'
import { dayCell, type ListColumn, listed } from '@/lib/exports/listed'
import { exemptionLabel } from '@/lib/members/labels'
import { stateLabel as proposalLabel } from '@/lib/proposals/labels'
import { papers } from '@/lib/records/rules/catalogue'
import { commentItems } from '@/lib/residences/rules'
import { departureLabel, kindLabel, reasonLabel, stateLabel } from '@/lib/transfers/labels'
import type { Kept } from './kept'

/** A sheet of one record, laid out by columns. */
function sheet<Row>(name: string, rows: readonly Row[], columns: ListColumn<Row>[]): ExcelSheet {
  const { columns: heads, rows: cells } = listed(rows, columns)
  return { name, heads: [...heads], rows: cells }
}
const column = <Row>(head: string, cell: (row: Row) => Cell) => ({ head, cell })
const onDay = <Row>(head: string, of: (row: Row) => Day | null) =>
  column<Row>(head, (row) => dayCell(of(row)))

const namesOf = (keys: readonly string[]) =>
  papers
    .filter(({ key }) => keys.includes(key))
    .map(({ name }) => name)
    .join('; ')

const answersOf = ({ isExempt, answers }: Kept['comments'][number]) =>
  commentItems(isExempt)
    .map(({ key, title }) => `${title}: ${answers[key] ?? ''}`)
    .join('; ')

/** Đảng phí, liên lạc, đơn xin miễn, nơi cư trú, chuyển sinh hoạt, hồ sơ: one sheet for each record. */
export const keptSheets = (kept: Kept): ExcelSheet[] => [
  sheet('Đảng phí', kept.payments, [
    column('Tháng', ({ month }) => showMonth(month)),
    column('Số tiền', ({ amount }) => amount),
    column('Hình thức', ({ method }) => methodLabel[method]),
    onDay('Ngày nộp', ({ paidOn }) => paidOn),
    column('Ghi chú', ({ note }) => note),
  ]),
  sheet('Mức đóng đảng phí', kept.profiles, [
    column('Từ tháng', ({ fromMonth }) => showMonth(fromMonth)),
    column('Nhóm', ({ group }) => group),
    column('Thu nhập hoặc mức đóng', ({ figure }) => figure),
  ]),
  sheet('Miễn, giảm đảng phí', kept.reliefs, [
    column('Trường hợp', ({ kind }) => reliefLabel[kind]),
    column('Giảm (%)', ({ percent }) => percent),
    onDay('Từ tháng', ({ startsOn }) => startsOn),
    onDay('Đến tháng', ({ endsOn }) => endsOn),
    column('Cấp quyết định', ({ decidedBy }) => decidedBy),
    column('Số quyết định', ({ decisionNumber }) => decisionNumber),
  ]),
  sheet('Liên lạc', kept.contacted, [
    onDay('Ngày', ({ doneOn }) => doneOn),
    column('Việc', ({ kind }) => contactLabel[kind]),
    column('Cách liên lạc', ({ channel }) => channelLabel[channel]),
    column('Nội dung', ({ note }) => note),
    column('Trả lời', ({ answer }) => answer && answerLabel[answer]),
    column('Ghi nhầm, đã rút', ({ withdrawnReason }) => withdrawnReason),
  ]),
  sheet('Đơn xin miễn', kept.requests, [
    onDay('Ngày gửi', ({ submittedOn }) => submittedOn),
    column('Đề nghị', ({ wish }) => wishLabel[wish]),
    column('Trường hợp', ({ kind }) => exemptionLabel[kind]),
    onDay('Từ ngày', ({ startsOn }) => startsOn),
    onDay('Đến ngày', ({ endsOn }) => endsOn),
    column('Nơi đến', ({ place }) => place),
    column('Công việc', ({ work }) => work),
    column('Liên hệ', ({ contact }) => contact),
    column('Đảng phí', ({ duesWish }) => duesWish && duesLabel[duesWish]),
    column('Giấy tờ kèm theo', (row) => row.papers),
    column('Kết quả', ({ state }) => requestStateLabel[state]),
    onDay('Ngày quyết định', ({ decidedOn }) => decidedOn),
    column('Lý do không đồng ý', ({ refusal }) => refusal),
  ]),
  sheet('Trở lại sinh hoạt', kept.returns, [
    onDay('Lần miễn từ', ({ startsOn }) => startsOn),
    onDay('Ngày trở lại', ({ returnedOn }) => returnedOn),
    column('Nơi nhận xét', ({ commentBy }) => commentBy),
    onDay('Ngày nhận xét', ({ commentOn }) => commentOn),
    column('Có báo cáo', ({ hasReport }) => (hasReport ? 'có' : 'không')),
  ]),
  sheet('Nơi cư trú', kept.lived, [
    column('Nơi cư trú', ({ place }) => place),
    column('Số giấy giới thiệu', ({ number }) => number),
    onDay('Ngày giới thiệu', ({ introducedOn }) => introducedOn),
    onDay('Ngày tiếp nhận', ({ receivedOn }) => receivedOn),
    onDay('Đến ngày', ({ endedOn }) => endedOn),
  ]),
  sheet('Nhận xét nơi cư trú', kept.comments, [
    column('Năm', ({ year }) => year),
    column('Nhận xét', answersOf),
    column('Nhận xét khác', ({ remark }) => remark),
    column('Người ký', ({ signer }) => signer),
    onDay('Ngày', ({ commentedOn }) => commentedOn),
  ]),
  sheet('Chuyển sinh hoạt', kept.moved, [
    column('Hình thức', ({ kind }) => kindLabel[kind]),
    column('Lý do', ({ reason }) => reasonLabel[reason]),
    column('Nơi đi, nơi đến', ({ place }) => place),
    column('Văn bản', (row) => row.document),
    onDay('Ngày bắt đầu', ({ begunOn }) => begunOn),
    onDay('Ngày tiếp nhận', ({ receivedOn }) => receivedOn),
    onDay('Ngày kết thúc', ({ endedOn }) => endedOn),
    column('Tình trạng', ({ state }) => stateLabel[state]),
    column('Giải trình', ({ lateReason }) => lateReason),
  ]),
  sheet('Nghỉ, chưa chuyển', kept.left, [
    column('Trường hợp', ({ kind }) => departureLabel[kind]),
    onDay('Ngày nghỉ', ({ leftOn }) => leftOn),
    column('Văn bản', (row) => row.document),
    onDay('Ngày xong', ({ closedOn }) => closedOn),
    column('Lý do', ({ closedReason }) => closedReason),
  ]),
  sheet('Đề nghị của chi bộ', kept.proposed, [
    onDay('Ngày họp', ({ heldOn }) => heldOn),
    column('Nội dung', ({ motion }) => motion),
    column('Tán thành', ({ votes, base }) => `${votes}/${base}`),
    column('Kết quả', ({ state }) => proposalLabel[state]),
    onDay('Ngày quyết định', ({ decidedOn }) => decidedOn),
    column('Số quyết định', ({ decisionNumber }) => decisionNumber),
    column('Ghi chú', ({ note }) => note),
  ]),
  sheet('Giấy tờ hồ sơ', kept.checks, [
    column('Có', ({ have }) => namesOf(have)),
    column('Thiếu', ({ missing }) => namesOf(missing)),
    onDay('Ngày rà soát', ({ checkedOn }) => checkedOn),
  ]),
  sheet('Phiếu bổ sung', kept.slips, [
    column('Năm', ({ year }) => year),
    onDay('Ngày nộp', ({ checkedOn }) => checkedOn),
  ]),
  sheet('Huy hiệu Đảng', kept.badged, [
    column('Huy hiệu', ({ years }) => `${years} năm tuổi đảng`),
    column('Số quyết định', ({ decisionNumber }) => decisionNumber),
    onDay('Ngày quyết định', ({ decidedOn }) => decidedOn),
    column('Lý do chưa trao', ({ delayReason }) => delayReason),
    column('Lý do ghi lại', ({ takenBackReason }) => takenBackReason),
  ]),
  sheet('Sắp xếp tổ chức', kept.placed, [
    onDay('Ngày', ({ happenedOn }) => happenedOn),
    column('Chi bộ tiếp nhận', ({ cell }) => cell),
    column('Chức vụ', ({ position }) => position),
  ]),
  sheet('Kết nạp', kept.admission, [
    onDay('Ngày', ({ takenOn }) => takenOn),
    column('Bước', ({ toStage }) => stageLabel[toStage]),
    column('Văn bản', ({ paper }) => paper),
    column('Ghi chú', ({ note }) => note),
  ]),
]
