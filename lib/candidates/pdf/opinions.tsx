import { View } from '@react-pdf/renderer'
import { Answer, FormHeading } from '@/lib/pdf/form'
import { LeadParagraphs, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { mm, textWidth } from '@/lib/pdf/measures'
import { RecipientsAndSignature, type Signer } from '@/lib/pdf/signatures'
import { PdfTable } from '@/lib/pdf/table'
import type { Head } from '@/lib/pdf/table-header'

export type OpinionsData = {
  letterhead: Letterhead
  subject: string
  facts: string[]
  signer: Signer
}

const narrow = mm(23)
const heads: Head[] = [
  { header: 'STT', width: mm(12), align: 'center' },
  { header: 'Nơi cho ý kiến', width: textWidth - mm(12) - 4 * narrow },
  { header: 'Số người được hỏi', width: narrow, align: 'center' },
  { header: 'Tán thành', width: narrow, align: 'center' },
  { header: 'Đạt (%)', width: narrow, align: 'center' },
  { header: 'Không tán thành', width: narrow, align: 'center' },
]
const asked = ['Tổ chức chính trị - xã hội: ……', 'Tổ chức chính trị - xã hội: ……', 'Chi ủy nơi cư trú: ……']

/** Tổng hợp ý kiến nhận xét (Hướng dẫn 06-HD/TW, điểm 3.5): who was asked, how many agree, what they say. */
export function OpinionsPdf({ letterhead, subject, facts, signer }: OpinionsData) {
  return (
    <PartyDocument letterhead={letterhead} title="Tổng hợp ý kiến nhận xét" subject={subject}>
      {facts.map((fact) => (
        <LeadParagraphs key={fact} text={`${fact}.`} keepsNext />
      ))}
      <PdfTable heads={heads} rows={asked.map((name, index) => [String(index + 1), name])} />
      {['Ưu điểm:', 'Khuyết điểm, vấn đề cần lưu ý:', 'Ý kiến khác:'].map((question) => (
        <View key={question}>
          <FormHeading>{[{ text: question, cut: 'bold' }]}</FormHeading>
          <Answer text="" lines={2} />
        </View>
      ))}
      <RecipientsAndSignature recipients={['Chi bộ', 'Lưu hồ sơ']} signer={signer} />
    </PartyDocument>
  )
}
