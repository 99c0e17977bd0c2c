import { LeadParagraphs, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { Signatures, type Signer } from '@/lib/pdf/signatures'
import { sentence } from '@/lib/pdf/text'
import { count } from '@/lib/pdf/words'

export type CorrectionData = {
  letterhead: Letterhead
  isDraft: boolean
  number: number
  /** "biên bản sinh hoạt chi bộ thường kỳ tháng 9 năm 2022". */
  subject: string
  /** "Biên bản số 06-BB/CB, ngày 07/9/2022". */
  minutes: string
  passage: string
  asWritten: string
  correctedTo: string
  reason: string
  recorderSigner: Signer
  chairSigner: Signer
}

/** What was written may be several paragraphs; the quotation marks stand around the whole. */
const quoted = (text: string) => `“${text.trim()}”.`

/**
 * Đính chính: one page beside the untouched minutes. No number line: the party's list of document types (HD
 * 05-HD/VPTW) has no code for it, so its number stands in the title (choice).
 */
export function CorrectionPdf(data: CorrectionData) {
  return (
    <PartyDocument
      letterhead={data.letterhead}
      isDraft={data.isDraft}
      title={`Đính chính số ${count(data.number)}`}
      subject={data.subject}
    >
      <LeadParagraphs text={`${data.minutes} có nội dung viết chưa đúng, nay đính chính như sau:`} />
      <LeadParagraphs lead="1. Chỗ cần đính chính:" text={sentence(data.passage)} />
      <LeadParagraphs lead="2. Đã viết là:" text={quoted(data.asWritten)} />
      <LeadParagraphs lead="3. Nay đính chính là:" text={quoted(data.correctedTo)} />
      <LeadParagraphs lead="4. Lý do:" text={sentence(data.reason)} />
      <LeadParagraphs
        text="Các nội dung khác của biên bản giữ nguyên. Bản đính chính này được lưu và gửi cùng biên bản."
        keepsNext
      />
      <Signatures left={data.recorderSigner} right={data.chairSigner} />
    </PartyDocument>
  )
}
