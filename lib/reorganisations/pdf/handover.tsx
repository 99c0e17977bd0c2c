import { View } from '@react-pdf/renderer'
import { LeadParagraphs, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { mm, paragraphGap, textWidth } from '@/lib/pdf/measures'
import { Signatures } from '@/lib/pdf/signatures'
import { PdfTable } from '@/lib/pdf/table'
import type { Head } from '@/lib/pdf/table-header'

export type HandoverData = {
  letterhead: Letterhead
  subject: string
  opening: string[]
  summary: string
  /** Name, standing, position before. */
  people: string[][]
  /** What, how many, note; an empty figure is counted at the table. */
  work: string[][]
  remark: string
  closing: string
}

const number = mm(12)
const personHeads: Head[] = [
  { header: 'STT', width: number, align: 'center' },
  { header: 'Họ và tên', width: textWidth - number - mm(103) },
  { header: 'Tư cách', width: mm(24), align: 'center' },
  { header: 'Chức vụ trước khi bàn giao', width: mm(45) },
  { header: 'Hồ sơ', width: mm(14), align: 'center' },
  { header: 'Ghi chú', width: mm(20) },
]
const workHeads: Head[] = [
  { header: 'STT', width: number, align: 'center' },
  { header: 'Nội dung', width: textWidth - number - mm(85) },
  { header: 'Số lượng', width: mm(25), align: 'center' },
  { header: 'Ghi chú', width: mm(60) },
]
const numbered = (rows: string[][]) => rows.map((cells, index) => [String(index + 1), ...cells])

/** Biên bản bàn giao khi sáp nhập, chia tách, giải thể, chuyển trực thuộc. */
export function HandoverPdf(data: HandoverData) {
  return (
    <PartyDocument letterhead={data.letterhead} title="Biên bản bàn giao" subject={data.subject}>
      {data.opening.map((text) => (
        <LeadParagraphs key={text} text={text} />
      ))}
      <LeadParagraphs text={data.summary} keepsNext />
      <PdfTable heads={personHeads} rows={numbered(data.people)} />
      <View style={{ height: paragraphGap }} />
      <LeadParagraphs text="Sổ sách, hồ sơ và việc đang làm bàn giao:" keepsNext />
      <PdfTable heads={workHeads} rows={numbered(data.work)} />
      <View style={{ height: paragraphGap }} />
      <LeadParagraphs lead="Ý kiến của hai bên:" text={data.remark || '……'} keepsNext />
      <LeadParagraphs text={data.closing} keepsNext />
      <Signatures
        left={{ authority: 'Đại diện bên giao', name: '' }}
        right={{ authority: 'Đại diện bên nhận', name: '' }}
      />
    </PartyDocument>
  )
}
