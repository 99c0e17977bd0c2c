import { type Day, shortDate } from '@/lib/core/dates'
import { named } from '@/lib/papers/file-name'
import type { Printed } from '@/lib/papers/printed-response'
import { placeAndDate } from '@/lib/pdf/words'
import { type ProbationPaper, probationPaperLabel, wayPaperLabel } from './papers'
import type { OpinionsData } from './pdf/opinions'
import type { ProbationFormData } from './pdf/probation-form'
import type { CandidateToPrint, ProbationerToPrint } from './queries/print'

type Cell = CandidateToPrint['cell']
type Known = Pick<ProbationerToPrint, 'fullName' | 'cell' | 'helper'>

const dated = (day: Day | null | undefined) => (day ? shortDate(day) : '')
const headOf = ({ upper, lower, placeName }: Cell, today: Day) => ({
  superior: upper,
  organisation: lower,
  placeDate: placeAndDate(placeName, today),
})

/** Tổng hợp ý kiến (5D-KNĐ before admission, 12C-KNĐ before recognition): asked and written by hand, then counted. */
const opinions = ({ fullName, cell }: Known, of: string, facts: string[], today: Day): OpinionsData => ({
  letterhead: headOf(cell, today),
  subject: `của tổ chức chính trị - xã hội nơi làm việc\nvà chi ủy nơi cư trú đối với ${of}`,
  facts: [`Họ và tên: ${fullName}`, ...facts],
  signer: { authority: 'T/M chi ủy', post: 'Bí thư', name: '' },
})

export const wayOpinions = (known: CandidateToPrint, today: Day) =>
  opinions(
    known,
    'người xin vào Đảng',
    [`Sinh ngày: ${shortDate(known.bornOn)}`, `Chi bộ đang xét: ${known.cell.name}`],
    today,
  )

export const probationOpinions = (known: ProbationerToPrint, today: Day) =>
  opinions(
    known,
    'đảng viên dự bị',
    [`Ngày kết nạp: ${dated(known.admittedOn) || '……'}`, `Đang sinh hoạt tại: ${known.cell.name}`],
    today,
  )

/** Written on by hand, the form bears the code of what was printed: until something in it changes it is the same paper. */
export const printedWayOpinions = (known: CandidateToPrint): Printed => ({
  ...{ id: known.id, orgId: known.orgId, path: known.path, name: `candidates:${known.id}` },
  paperOn: (day) => ({
    form: 'wayOpinions',
    fileName: named(`${wayPaperLabel.opinions} ${known.fullName}`),
    data: wayOpinions(known, day),
  }),
})

export const printedProbationOpinions = (known: ProbationerToPrint): Printed => ({
  ...{ id: known.id, orgId: known.orgId, path: known.path, name: `members:${known.id}` },
  paperOn: (day) => ({
    form: 'probationOpinions',
    fileName: named(`${probationPaperLabel.opinions} ${known.fullName}`),
    data: probationOpinions(known, day),
  }),
})

/** Bản tự kiểm điểm (10-KNĐ), nhận xét của người giúp đỡ (11-KNĐ): fields of the forms in use, to be written by hand. */
export function probationForm(
  known: ProbationerToPrint,
  paper: Exclude<ProbationPaper, 'opinions'>,
  today: Day,
): ProbationFormData {
  const { fullName, bornOn, birthYear, address, admittedOn, helper, cell } = known
  const person = [
    ['Ngày sinh:', bornOn ? shortDate(bornOn) : `năm ${birthYear}`],
    ['Ngày kết nạp:', dated(admittedOn)],
    ['Đang sinh hoạt tại:', cell.name],
  ]
  const letterhead = headOf(cell, today)
  if (paper === 'selfReview')
    return {
      letterhead,
      title: 'Bản tự kiểm điểm',
      subject: 'của đảng viên dự bị',
      rows: [['Tôi là:', fullName], ...person, ['Nơi cư trú:', address ?? '']],
      questions: ['Ưu điểm:', 'Khuyết điểm:', 'Biện pháp khắc phục:', 'Đề nghị:'],
      signer: { authority: 'Người tự kiểm điểm', name: fullName },
    }
  return {
    letterhead,
    title: 'Bản nhận xét',
    subject: 'đảng viên dự bị',
    rows: [
      ['Tôi là:', helper?.name ?? ''],
      ['Ngày vào Đảng:', dated(helper?.admittedOn)],
      ['Ngày chính thức:', dated(helper?.officialOn)],
      ['Được phân công giúp đỡ đảng viên dự bị:', fullName],
      ...person,
    ],
    questions: ['Ưu điểm:', 'Khuyết điểm, vấn đề cần lưu ý:', 'Đề nghị:'],
    signer: { authority: 'Người nhận xét', name: helper?.name ?? '' },
  }
}
