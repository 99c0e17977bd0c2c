import type { penalty } from '@/db/schema'
import { type Day, shortDate } from '@/lib/core/dates'
import { padded } from '@/lib/core/numbers'
import { penaltyLabel } from '@/lib/meetings/person-labels'
import type { DecisionData } from '@/lib/pdf/decision'
import { ownLetterhead } from '@/lib/pdf/words'
import { signingFor } from '@/lib/ratings/decider'

type Organisation = {
  kind: string
  committeeName: string
  letterheadUpper: string
  letterheadLower: string
  placeName: string
  captions: { onBehalf: string }
}

export type DecisionSource = {
  kind: string
  penalty: (typeof penalty.enumValues)[number] | null
  fullName: string
  bornOn: Day | null
  birthYear: number | null
  cell: string
  /** Of the cell's resolution about this person. */
  number: number | null
  symbol: string
  heldOn: Day
  /** Nghị quyết đề nghị of the grassroots committee, where it is recorded. */
  endorsed?: { paper: string; takenOn: Day }
  above: Organisation
}

export type DecisionWords = {
  /** In whose name, and whose paper it is. */
  decider: string
  issuer: Organisation
  bases: string[]
  decidedOn: Day
  decisionNumber: string
  officialOn?: Day
  signerPost: string
  signerName: string
}

type Said = { subject: string; article: string; next?: string }

/** What is decided, for kinds that have a paper here; an exemption has its own, a penalty must be known. */
function saidOf(source: DecisionSource, officialOn?: Day): Said | undefined {
  const { kind, penalty, fullName, cell } = source
  const born = bornWords(source)
  const comrade = `đồng chí ${fullName}${born}`
  switch (kind) {
    case 'admission':
      return {
        subject: 'kết nạp đảng viên',
        article: `Kết nạp quần chúng ${fullName}${born}, vào Đảng Cộng sản Việt Nam.`,
        next: `${cell} tổ chức lễ kết nạp, phân công đảng viên chính thức giúp đỡ đảng viên dự bị.`,
      }
    case 'confirmation':
      return officialOn
        ? {
            subject: 'công nhận đảng viên chính thức',
            article: `Công nhận ${comrade}, đảng viên dự bị của ${cell}, là đảng viên chính thức kể từ ngày ${shortDate(officialOn)}.`,
          }
        : undefined
    case 'removal':
      return {
        subject: 'xóa tên trong danh sách đảng viên',
        article: `Xóa tên ${comrade}, ${cell}, trong danh sách đảng viên.`,
      }
    case 'leaving':
      return {
        subject: 'cho đảng viên ra khỏi Đảng',
        article: `Cho ${comrade}, đảng viên ${cell}, ra khỏi Đảng.`,
      }
    case 'discipline':
      return penalty
        ? {
            subject: 'thi hành kỷ luật đảng viên',
            article: `Thi hành kỷ luật ${comrade}, đảng viên ${cell}, bằng hình thức ${penaltyLabel[penalty].toLocaleLowerCase('vi')}.`,
          }
        : undefined
  }
}

const bornWords = ({ bornOn, birthYear }: Pick<DecisionSource, 'bornOn' | 'birthYear'>) => {
  if (bornOn) return `, sinh ngày ${shortDate(bornOn)}`
  return birthYear ? `, sinh năm ${birthYear}` : ''
}

const listed = (parts: string[]) => `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`

/**
 * Quyết định about one person (title list of Hà Nội's handbook: 9A-, 16-KNĐ, 9F-XTĐV). Their wording is not in hand:
 * the layout is that of a party decision, with what the minutes and the committees have said and no reasons.
 */
export function decisionFrom(source: DecisionSource, words: DecisionWords): DecisionData | undefined {
  const { fullName, cell, number, symbol, heldOn, endorsed, above, kind } = source
  const { decider, issuer, bases, decidedOn, decisionNumber, officialOn } = words
  const said = saidOf(source, officialOn)
  if (!said) return undefined
  const isBetween = issuer.kind === 'top' && above.kind !== 'top'
  const resolution = number === null ? 'nghị quyết' : `nghị quyết số ${padded(number)}-NQ/${symbol},`
  const who = kind === 'admission' ? `quần chúng ${fullName}` : `đồng chí ${fullName}`
  const articles = [
    said.article,
    ...(said.next ? [said.next] : []),
    `${listed([...(isBetween ? [above.committeeName] : []), cell, who])} chịu trách nhiệm thi hành quyết định này.`,
  ]
  return {
    letterhead: { ...ownLetterhead(issuer, decidedOn), number: `Số ${decisionNumber}` },
    isDraft: false,
    subject: said.subject,
    bases: [
      ...bases.map((basis) => `Căn cứ ${basis}`),
      `Căn cứ ${resolution} ngày ${shortDate(heldOn)} của ${cell}`,
      ...(endorsed
        ? [
            `Căn cứ nghị quyết${endorsed.paper ? ` số ${endorsed.paper},` : ''} ngày ${shortDate(endorsed.takenOn)} của ${above.committeeName}`,
          ]
        : []),
    ],
    decider,
    articles,
    recipients: [`Như Điều ${articles.length}`, `Lưu ${issuer.committeeName}`],
    signer: {
      authority: signingFor(issuer),
      post: words.signerPost || 'Bí thư',
      name: words.signerName,
    },
  }
}
