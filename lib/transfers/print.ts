import { type Day, shortDate, showMonth } from '@/lib/core/dates'
import { sexLabel, standingLabel } from '@/lib/members/labels'
import { named } from '@/lib/papers/file-name'
import type { Printed } from '@/lib/papers/printed-response'
import { placeAndDate } from '@/lib/pdf/words'
import { kindLabel, reasonLabel } from './labels'
import type { TransferNoticeData } from './pdf/transfer-notice'
import type { TransferRequestData } from './pdf/transfer-request'
import type { TransferReviewData } from './pdf/transfer-review'
import type { TransferSheetData } from './pdf/transfer-sheet'
import type { TransferToPrint } from './queries/print'
import { paperName, papersOf } from './rules/papers'

const dated = (day: Day | null) => (day ? shortDate(day) : '')
const kindOf = ({ transfer }: TransferToPrint) => kindLabel[transfer.kind].toLocaleLowerCase('vi')
const toOf = ({ transfer, target }: TransferToPrint) => target ?? transfer.place
const ownHead = ({ cell: { upper, lower } }: TransferToPrint) => ({ superior: upper, organisation: lower })

/** Đơn xin chuyển sinh hoạt; what is not known is left to be written, the number of the card always. */
export function requestOf(known: TransferToPrint, today: Day): TransferRequestData {
  const { transfer, member, cell, committee, top } = known
  const { startsOn, endsOn } = transfer
  return {
    letterhead: { ...ownHead(known), placeDate: placeAndDate(cell.placeName, today) },
    kind: kindOf(known),
    addressees: [
      ...new Set([cell.name, committee, ...(transfer.kind === 'official' ? [top.committee] : [])]),
    ],
    rows: [
      ['Họ và tên:', transfer.fullName, 'Giới tính:', sexLabel[member.sex]],
      [
        'Sinh:',
        member.bornOn ? shortDate(member.bornOn) : `năm ${member.birthYear}`,
        'Điện thoại:',
        member.phone ?? '',
      ],
      ['Nơi ở hiện nay:', member.address ?? ''],
      ['Ngày vào Đảng:', dated(member.admittedOn), 'Chính thức:', dated(member.officialOn)],
      ['Số thẻ đảng viên:', ''],
      ['Nhiệm vụ được giao:', member.position || 'Đảng viên'],
      ['Đang sinh hoạt tại:', cell.name],
      ['Lý do chuyển:', [reasonLabel[transfer.reason], transfer.document].filter(Boolean).join(', ')],
      ['Nơi chuyển đến:', toOf(known)],
      ...(startsOn && endsOn
        ? [['Thời gian:', `từ ${shortDate(startsOn)} đến ${shortDate(endsOn)}`] satisfies [string, string]]
        : []),
    ],
    pledge: `Tôi đề nghị được chuyển sinh hoạt đảng ${kindOf(known)} đến nơi nêu trên và hứa nộp hồ sơ, xuất trình giấy giới thiệu đúng thời hạn, thực hiện đầy đủ nhiệm vụ đảng viên ở nơi đến.`,
    name: transfer.fullName,
  }
}

/** Bản tự kiểm điểm kèm hồ sơ chuyển: of the time since the last yearly review, which whoever writes it names. */
export function reviewOf(known: TransferToPrint, today: Day): TransferReviewData {
  const { transfer, member, cell, committee, top } = known
  const comment = (of: string, authority: string) => ({
    heading: `Nhận xét của ${of}:`,
    signer: { authority, post: 'Bí thư', name: '' },
  })
  return {
    letterhead: { ...ownHead(known), placeDate: placeAndDate(cell.placeName, today) },
    subject: `khi chuyển sinh hoạt đảng ${kindOf(known)}`,
    rows: [
      ['Họ và tên:', transfer.fullName],
      ['Sinh:', member.bornOn ? shortDate(member.bornOn) : `năm ${member.birthYear}`],
      ['Ngày vào Đảng:', dated(member.admittedOn)],
      ['Ngày chính thức:', dated(member.officialOn)],
      ['Đang sinh hoạt tại:', cell.name],
      ['Nhiệm vụ được giao (Đảng, chính quyền, đoàn thể):', member.position],
      ['Nơi chuyển đến:', toOf(known)],
      ['Thời gian kiểm điểm, từ kỳ kiểm điểm cuối năm gần nhất:', ''],
    ],
    questions: [
      'I. Tư tưởng chính trị:',
      'II. Phẩm chất đạo đức, lối sống:',
      'III. Thực hiện chức trách, nhiệm vụ được giao:',
      'IV. Tổ chức kỷ luật:',
      'Ưu điểm, khuyết điểm:',
    ],
    closing: 'Tôi tự kiểm điểm như trên, đề nghị chi ủy, cấp ủy nhận xét.',
    name: transfer.fullName,
    comments: [
      comment('chi ủy', cell.captions.onBehalf),
      // A cell directly below the committee above the grassroots is a grassroots organisation itself.
      ...(committee === top.committee ? [] : [comment('cấp ủy cơ sở', `T/M ${committee}`)]),
    ],
  }
}

/** Nội dung ghi giấy giới thiệu (Hướng dẫn 38-HD/BTCTW, 4.2b), bản kê giấy tờ. */
export function sheetOf(known: TransferToPrint, today: Day): TransferSheetData {
  const { transfer, member, cell } = known
  const facts = [
    ['Họ và tên:', transfer.fullName],
    ['Sinh:', member.bornOn ? shortDate(member.bornOn) : `năm ${member.birthYear}`],
    [
      'Đảng viên:',
      `${standingLabel[member.standing]}; ngày vào Đảng ${dated(member.admittedOn) || '……'}, chính thức ${dated(member.officialOn) || '……'}`,
    ],
    ['Số thẻ đảng viên, số lý lịch, số trong danh sách:', 'ghi theo thẻ, hồ sơ và danh sách đảng viên'],
    ['Đã đóng đảng phí đến hết tháng:', transfer.duesPaidTo ? showMonth(transfer.duesPaidTo) : '……'],
    ['Sinh hoạt tại:', cell.name],
    ['Kính chuyển đến:', toOf(known)],
  ]
  return {
    letterhead: { ...ownHead(known), placeDate: placeAndDate(cell.placeName, today) },
    subject: `kèm theo giấy giới thiệu sinh hoạt đảng ${kindOf(known)}\ncủa đồng chí ${transfer.fullName}`,
    facts: facts.map(([lead = '', text = '']) => ({ lead, text: `${text}.` })),
    papers: papersOf({ ...transfer, standing: member.standing }).map((paper) => ({
      name: paperName(paper),
      isReady: transfer.papersReady.includes(paper),
    })),
    giver: { authority: cell.captions.onBehalf, post: 'Bí thư', name: '' },
    receiver: { authority: 'Bên nhận', name: '' },
  }
}

/** Phiếu báo, from the committee above the grassroots. */
function noticeOf(known: TransferToPrint, today: Day): TransferNoticeData {
  const { transfer, member, cell, top, signed } = known
  return {
    letterhead: {
      superior: top.upper,
      organisation: top.lower,
      placeDate: placeAndDate(top.placeName, today),
    },
    subject: 'chuyển sinh hoạt đảng chính thức',
    addressees: [toOf(known)],
    opening: `${top.committee} báo đã giới thiệu chuyển sinh hoạt đảng chính thức:`,
    facts: [
      { lead: 'Đồng chí:', text: `${transfer.fullName}, sinh năm ${member.birthYear}.` },
      {
        lead: 'Ngày vào Đảng:',
        text: `${dated(member.admittedOn) || '……'}; chính thức: ${dated(member.officialOn) || '……'}.`,
      },
      { lead: 'Nguyên sinh hoạt tại:', text: `${cell.name}.` },
      { lead: 'Chuyển đến:', text: `${toOf(known)}.` },
      {
        lead: 'Giấy giới thiệu:',
        text: `số ${signed?.number || '……'}, ngày ${dated(signed?.signedOn ?? transfer.introducedOn)}.`,
      },
    ],
    closing:
      'Khi đảng viên nộp hồ sơ, xuất trình giấy giới thiệu và được tiếp nhận, đề nghị báo lại; quá 3 tháng chưa thấy nộp hồ sơ, đề nghị thông báo để cùng xem xét.',
    recipients: ['Như trên', 'Đảng ủy cơ sở nơi nhận', 'Lưu'],
    signer: { authority: top.captions.onBehalf, name: '' },
  }
}

/** For an official transfer that has been introduced. */
export function printedNotice(known: TransferToPrint): Printed | undefined {
  const { id, orgId, orgPath: path, fullName, kind, introducedOn } = known.transfer
  if (kind !== 'official' || !introducedOn) return undefined
  return {
    ...{ id, orgId, path, name: `transfers:${id}` },
    paperOn: (day) => ({
      form: 'transferNotice',
      fileName: named(`phiếu báo ${fullName}`),
      data: noticeOf(known, day),
    }),
  }
}
