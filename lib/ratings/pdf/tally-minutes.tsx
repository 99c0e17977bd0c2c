import { LeadParagraphs, Paragraph, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { Section } from '@/lib/pdf/section'
import { Signatures, type Signer } from '@/lib/pdf/signatures'
import { count, GAP } from '@/lib/pdf/words'
import { type TallyRow, TallyTable } from './tally-table'

export type TallyMinutesData = {
  letterhead: Letterhead
  isDraft: boolean
  /** "đề nghị xếp loại chất lượng đảng viên năm 2025". */
  subject: string
  /** Căn cứ and purpose. */
  basis: string
  /** 1. time and place; 2. summoned, present, absent; 3. chair and recorder. */
  opening: string[]
  /** The first one leads the team: "Đồng chí …, Phó Bí thư Chi bộ - Tổ trưởng". */
  team: string[]
  /** Null: not counted yet, left to be written. */
  ballots: Record<'issued' | 'returned' | 'valid' | 'invalid', number | null>
  /** How a ballot counts, where it is not as a whole. */
  ballotNote?: string
  /** "Số đảng viên được đề nghị xếp loại: 14 đồng chí. Kết quả từng đồng chí". */
  counted: string
  /** How the table calls who is voted about, where they are not people. */
  who?: { name: string; post: string }
  /** The short names of the levels, highest first. */
  levels: string[]
  rows: TallyRow[]
  /** Numbers and shares of each level. */
  summary: string
  /** Who is not reviewed, and why. */
  outside?: string
  closing: string
  leaderSigner: Signer
  chairSigner: Signer
}

const countOr = (number: number | null) => (number === null ? GAP.figure : count(number))

const numbered = (lines: string[]) => lines.map((line, index) => `${index + 1}. ${line}`)

/** Before the team is named: lines for its names. */
const unnamed = ['Tổ trưởng', 'Thành viên', 'Thành viên'].map((post) => `Đồng chí ${GAP.words} - ${post}.`)

/** Biên bản kiểm phiếu (F6a); before the count a form for the tellers to write on. */
export function TallyMinutesPdf(data: TallyMinutesData) {
  const { issued, returned, valid, invalid } = data.ballots
  return (
    <PartyDocument
      letterhead={data.letterhead}
      isDraft={data.isDraft}
      title="Biên bản kiểm phiếu"
      subject={data.subject}
    >
      <LeadParagraphs text={data.basis} />
      <Section number="I" heading="Thời gian, địa điểm, thành phần">
        {numbered(data.opening).map((line) => (
          <LeadParagraphs key={line} text={line} />
        ))}
      </Section>
      <Section number="II" heading="Tổ kiểm phiếu">
        <Paragraph
          keepsNext
        >{`Tổ kiểm phiếu gồm ${countOr(data.team.length || null)} đồng chí, được hội nghị biểu quyết thông qua:`}</Paragraph>
        {numbered(data.team.length > 0 ? data.team : unnamed).map((line) => (
          <LeadParagraphs key={line} text={line} />
        ))}
      </Section>
      <Section number="III" heading="Kết quả kiểm phiếu">
        <LeadParagraphs
          text={`1. Số phiếu phát ra: ${countOr(issued)} phiếu; số phiếu thu về: ${countOr(returned)} phiếu; số phiếu hợp lệ: ${countOr(valid)} phiếu; số phiếu không hợp lệ: ${countOr(invalid)} phiếu. ${data.ballotNote ?? ''}`}
        />
        <Paragraph keepsNext>{`2. ${data.counted} (tính trên số phiếu hợp lệ) như sau:`}</Paragraph>
        <TallyTable levels={data.levels} rows={data.rows} who={data.who} />
        <LeadParagraphs text={`3. ${data.summary}`} />
        {data.outside && <LeadParagraphs text={`4. ${data.outside}`} />}
      </Section>
      <LeadParagraphs text={data.closing} keepsNext />
      <Signatures left={data.leaderSigner} right={data.chairSigner} />
    </PartyDocument>
  )
}
