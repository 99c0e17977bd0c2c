import { View } from '@react-pdf/renderer'
import { LeadParagraphs, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { mm, paragraphGap, textWidth } from '@/lib/pdf/measures'
import { RecipientsAndSignature, type Signer } from '@/lib/pdf/signatures'
import { PdfTable } from '@/lib/pdf/table'
import type { Head } from '@/lib/pdf/table-header'

export type AgendaData = {
  letterhead: Letterhead
  isDraft: boolean
  /** "sinh hoạt chi bộ thường kỳ tháng 9 năm 2022". */
  subject: string
  /** "Thời gian:" and the rest of it. */
  facts: { lead: string; text: string }[]
  rows: { title: string; presenter: string; note: string }[]
  recipients: string[]
  signer: Signer
}

const heads: Head[] = [
  { header: 'STT', width: mm(12), align: 'center' },
  { header: 'Nội dung', width: textWidth - mm(80) },
  { header: 'Người thực hiện', width: mm(43) },
  { header: 'Ghi chú', width: mm(25), align: 'center' },
]

/** Chương trình sinh hoạt (F5): the table, for which the form of other places has prose. */
export function AgendaPdf(data: AgendaData) {
  return (
    <PartyDocument
      letterhead={data.letterhead}
      isDraft={data.isDraft}
      title="Chương trình"
      subject={data.subject}
    >
      {data.facts.map(({ lead, text }, index) => (
        <LeadParagraphs key={lead} lead={lead} text={text} keepsNext={index === data.facts.length - 1} />
      ))}
      <PdfTable
        heads={heads}
        rows={data.rows.map(({ title, presenter, note }, index) => [
          String(index + 1),
          title,
          presenter,
          note,
        ])}
        tail={
          <>
            <View style={{ height: paragraphGap }} />
            <RecipientsAndSignature recipients={data.recipients} signer={data.signer} />
          </>
        }
      />
    </PartyDocument>
  )
}
