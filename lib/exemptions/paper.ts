import { type Day, shortDate } from '@/lib/core/dates'
import type { DecisionData } from '@/lib/pdf/decision'
import { ownLetterhead } from '@/lib/pdf/words'
import { signingFor } from '@/lib/ratings/decider'
import { reasonOnPaper, wishTitle } from './labels'
import type { RequestData } from './pdf/request'
import type { Kind, Wish } from './rules'

type Organisation = {
  name: string
  kind: string
  committeeName: string
  letterheadUpper: string
  letterheadLower: string
  placeName: string
  captions: { onBehalf: string }
}

type DecisionSource = {
  fullName: string
  bornOn: Day | null
  birthYear: number
  kind: Kind
  wish: Wish
  place: string
  submittedOn: Day
  resolvedOn: Day | null
  resolution: string
  cell: string
  above: Organisation
}

type Words = {
  decider: string
  bases: string[]
  decidedOn: Day
  decisionNumber: string
  startsOn?: Day
  endsOn?: Day
  signerPost: string
  signerName: string
}

const born = ({ bornOn, birthYear }: { bornOn: Day | null; birthYear: number }) =>
  bornOn ? `sinh ngày ${shortDate(bornOn)}` : `sinh năm ${birthYear}`

/** Quyết định cho miễn (HD 38-HD/BTCTW, IV.1.2): no official form is known; the layout is that of a party decision. */
export function decisionFrom(source: DecisionSource, words: Words): DecisionData {
  const { above, wish, kind, cell, fullName } = source
  const { decider, decidedOn, decisionNumber, startsOn, endsOn } = words
  const what = wishTitle[wish]
  const resolution = source.resolution
    ? `nghị quyết số ${source.resolution}${source.resolvedOn ? `, ngày ${shortDate(source.resolvedOn)}` : ''}`
    : `nghị quyết${source.resolvedOn ? ` ngày ${shortDate(source.resolvedOn)}` : ''}`
  return {
    letterhead: { ...ownLetterhead(above, decidedOn), number: `Số ${decisionNumber}` },
    isDraft: false,
    subject: `cho đảng viên ${what}`,
    bases: [
      ...words.bases.map((basis) => `Căn cứ ${basis}`),
      `Căn cứ ${resolution} của ${cell}`,
      `Xét đơn ngày ${shortDate(source.submittedOn)} của đồng chí ${fullName}`,
    ],
    decider,
    articles: [
      `Cho đồng chí ${fullName}, ${born(source)}, đảng viên ${cell}, được ${what}${startsOn ? ` từ ngày ${shortDate(startsOn)}` : ''}${endsOn ? ` đến hết ngày ${shortDate(endsOn)}` : ''}. Lý do: ${reasonOnPaper[kind]}.`,
      `Trong thời gian được miễn, đồng chí ${fullName} giữ tư cách đảng viên, giữ liên lạc với chi bộ, thực hiện quy định về đóng đảng phí${source.place ? ', chấp hành quy định nơi tạm trú' : ''}. Hết thời hạn, đồng chí trở lại sinh hoạt tại chi bộ, nộp bản tự báo cáo và nhận xét của nơi đến; còn lý do thì làm đơn mới.`,
      `${cell} và đồng chí ${fullName} chịu trách nhiệm thi hành quyết định này.`,
    ],
    recipients: [
      'Như Điều 3',
      ...(above.kind === 'top' ? [] : ['Ban Tổ chức cấp trên (báo cáo)']),
      `Lưu ${above.committeeName}`,
    ],
    signer: {
      authority: signingFor(above),
      post: words.signerPost || 'Bí thư',
      name: words.signerName,
    },
  }
}

type RequestSource = Omit<DecisionSource, 'resolvedOn' | 'resolution' | 'above'> & {
  startsOn: Day
  endsOn: Day | null
  work: string
  contact: string
  registeredOn: Day | null
  duesWish: string
  papers: string
  isByRelative: boolean
  admittedOn: Day | null
  officialOn: Day | null
  address: string
  placeName: string
  letterheadUpper: string
  letterheadLower: string
  /** To whom besides the cell; only where the committee decides. */
  superior: string
}

const dated = (day: Day | null) => (day ? shortDate(day) : '')

/** Đơn xin miễn (members.md §3.3): what was typed, dots where it is written by hand. */
export function requestFrom(source: RequestSource): RequestData {
  const { kind, wish, startsOn, endsOn } = source
  return {
    letterhead: ownLetterhead(source, source.submittedOn),
    title: `Đơn xin ${wishTitle[wish]}`,
    to: [`Chi ủy, ${source.cell}`, ...(kind === 'ageHealth' || !source.superior ? [] : [source.superior])],
    rows: [
      { label: 'Tôi là:', value: source.fullName },
      { label: 'Sinh:', value: source.bornOn ? shortDate(source.bornOn) : `năm ${source.birthYear}` },
      { label: 'Nơi cư trú:', value: source.address },
      { label: 'Ngày vào Đảng:', value: dated(source.admittedOn) },
      { label: 'Ngày chính thức:', value: dated(source.officialOn) },
      { label: 'Đang sinh hoạt tại:', value: source.cell },
      { label: 'Lý do:', value: reasonOnPaper[kind] },
      {
        label: 'Thời gian xin miễn:',
        value: `từ ngày ${shortDate(startsOn)} ${endsOn ? `đến hết ngày ${shortDate(endsOn)}` : '(không thời hạn)'}`,
      },
      ...(kind === 'ageHealth'
        ? []
        : [
            { label: 'Nơi đến, địa chỉ tạm trú:', value: source.place },
            { label: 'Đăng ký tạm trú ngày:', value: dated(source.registeredOn) },
            { label: 'Nơi làm việc:', value: source.work },
            { label: 'Điện thoại, cách liên lạc:', value: source.contact },
            { label: 'Đề nghị về đảng phí:', value: source.duesWish },
          ]),
      { label: 'Tài liệu kèm theo:', value: source.papers },
    ],
    pledge:
      kind === 'ageHealth'
        ? 'Tôi xin hứa giữ gìn tư cách đảng viên, gương mẫu chấp hành chủ trương của Đảng, pháp luật của Nhà nước nơi cư trú.'
        : 'Tôi xin hứa giữ gìn tư cách đảng viên, chấp hành chủ trương của Đảng, pháp luật của Nhà nước nơi đến; giữ liên lạc với chi bộ, đóng đảng phí đúng quy định; hết thời hạn trở lại sinh hoạt, nộp bản tự báo cáo và nhận xét của nơi đến.',
    signer: {
      authority: source.isByRelative ? 'Người viết thay' : 'Người làm đơn',
      name: source.isByRelative ? '' : source.fullName,
    },
  }
}
