import { padded } from '@/lib/core/numbers'
import { kindWords } from '@/lib/meetings/labels'
import type { MeetingKind } from '@/lib/meetings/rules/kinds'

const names = {
  minutes: 'biên bản',
  resolution: 'nghị quyết',
  conclusion: 'kết luận',
  'blank-minutes': 'mẫu biên bản',
  agenda: 'chương trình',
  invitation: 'giấy mời',
  extract: 'trích biên bản',
  scoreSheet: 'phiếu chấm điểm',
}
export type MeetingForm = keyof typeof names

/** Without marks, in small letters, joined by hyphens: a name every old office computer can open. */
export const withoutMarks = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

export const named = (title: string) => `${withoutMarks(title).slice(0, 120)}.pdf`

/** "bien-ban-thang-9-2022-chi-bo-thon-dong-ha.pdf", "bien-ban-hop-chi-uy-thang-9-2022-….pdf" */
export function paperFileName(form: MeetingForm, month: string, cell: string, kind: MeetingKind = 'regular') {
  const of = kind === 'regular' ? '' : kindWords[kind].title
  return named(`${names[form]} ${of} tháng ${Number(month.slice(5, 7))} ${month.slice(0, 4)} ${cell}`)
}

/** "thong-bao-lich-sinh-hoat-thang-9-2022-dang-bo-xa-an-thinh.pdf" */
export const noticeFileName = (month: string, organisation: string) =>
  named(`thông báo lịch sinh hoạt tháng ${Number(month.slice(5, 7))} ${month.slice(0, 4)} ${organisation}`)

/** "danh-sach-tong-hop-cham-diem-thang-9-2022-dang-bo-xa-an-thinh.pdf" */
export const scoreListFileName = (month: string, organisation: string) =>
  named(
    `danh sách tổng hợp chấm điểm tháng ${Number(month.slice(5, 7))} ${month.slice(0, 4)} ${organisation}`,
  )

/** "tong-hop-phan-anh-gop-y-thang-9-2022-dang-bo-xa-an-thinh.pdf" */
export const synthesisFileName = (month: string, organisation: string) =>
  named(`tổng hợp phản ánh góp ý tháng ${Number(month.slice(5, 7))} ${month.slice(0, 4)} ${organisation}`)

const ratingNames = { tallyMinutes: 'biên bản kiểm phiếu', ratingList: 'danh sách xếp loại' }
export type RatingForm = keyof typeof ratingNames

/** "danh-sach-xep-loai-2022-chi-bo-thon-dong-ha.pdf" */
export const ratingFileName = (
  form: RatingForm,
  { year, isSupplement }: { year: number; isSupplement: boolean },
  cell: string,
) => named(`${ratingNames[form]} ${isSupplement ? 'bổ sung ' : ''}${year} ${cell}`)

/** "dinh-chinh-01-bien-ban-thang-9-2022-chi-bo-thon-dong-ha.pdf" */
export const correctionFileName = (number: number, month: string, cell: string) =>
  named(
    `đính chính ${padded(number)} ${names.minutes} tháng ${Number(month.slice(5, 7))} ${month.slice(0, 4)} ${cell}`,
  )

/** "bo-sung-bien-ban-thang-6-2022-chi-bo-thon-dong-ha.pdf" */
export const supplementFileName = (month: string, cell: string) =>
  named(`bổ sung ${names.minutes} tháng ${Number(month.slice(5, 7))} ${month.slice(0, 4)} ${cell}`)

const personNames = {
  ballotMinutes: 'biên bản kiểm phiếu',
  personResolution: 'nghị quyết',
  personDecision: 'quyết định',
}
type PersonForm = keyof typeof personNames

/** "nghi-quyet-thang-9-2022-tran-thi-mo.pdf": of a meeting about persons; named after the cell or the person. */
export const personFileName = (form: PersonForm, month: string, name: string) =>
  named(`${personNames[form]} tháng ${Number(month.slice(5, 7))} ${month.slice(0, 4)} ${name}`)

const exemptionNames = { request: 'đơn xin miễn sinh hoạt', decision: 'quyết định miễn sinh hoạt' }

/** "quyet-dinh-mien-sinh-hoat-2022-tran-duy-sang.pdf" */
export const exemptionFileName = (form: keyof typeof exemptionNames, name: string, day: string) =>
  named(`${exemptionNames[form]} ${day.slice(0, 4)} ${name}`)
