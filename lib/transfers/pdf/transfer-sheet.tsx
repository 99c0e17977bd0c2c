import { View } from '@react-pdf/renderer'
import { LeadParagraphs, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { mm, paragraphGap, textWidth } from '@/lib/pdf/measures'
import { Signatures, type Signer } from '@/lib/pdf/signatures'
import { PdfTable } from '@/lib/pdf/table'
import type { Head } from '@/lib/pdf/table-header'

export type TransferSheetData = {
  letterhead: Letterhead
  /** "kèm theo giấy giới thiệu sinh hoạt đảng chính thức\ncủa đồng chí …". */
  subject: string
  /** What is to be written on the paper of introduction, in its order. */
  facts: { lead: string; text: string }[]
  papers: { name: string; isReady: boolean }[]
  giver: Signer
  receiver: Signer
}

const heads: Head[] = [
  { header: 'STT', width: mm(12), align: 'center' },
  { header: 'Tên giấy tờ', width: textWidth - mm(92) },
  { header: 'Bên giao', width: mm(40), align: 'center' },
  { header: 'Bên nhận xác nhận', width: mm(40), align: 'center' },
]

/**
 * Bản kê giấy tờ, with what the centrally printed paper of introduction asks to be written (Hướng dẫn 38-HD/BTCTW,
 * 4.2b): a help for whoever writes it, not that paper.
 */
export function TransferSheetPdf(data: TransferSheetData) {
  return (
    <PartyDocument letterhead={data.letterhead} title="Bản kê giấy tờ" subject={data.subject}>
      <LeadParagraphs
        text="Nội dung ghi giấy giới thiệu (giấy giới thiệu do Ban Tổ chức Trung ương in, ghi theo từng ô):"
        keepsNext
      />
      {data.facts.map(({ lead, text }) => (
        <LeadParagraphs key={lead} lead={lead} text={text} />
      ))}
      <LeadParagraphs text="Giấy tờ giao, nhận:" keepsNext />
      <PdfTable
        heads={heads}
        rows={data.papers.map(({ name, isReady }, index) => [
          String(index + 1),
          name,
          isReady ? 'Có' : '',
          '',
        ])}
        tail={
          <>
            <View style={{ height: paragraphGap }} />
            <Signatures left={data.receiver} right={data.giver} />
          </>
        }
      />
    </PartyDocument>
  )
}
