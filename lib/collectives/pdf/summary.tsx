import { Paragraph, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { ListTail } from '@/lib/pdf/list-tail'
import { landscapeTextWidth, mm } from '@/lib/pdf/measures'
import type { Signer } from '@/lib/pdf/signatures'
import { PdfTable } from '@/lib/pdf/table'
import type { Head } from '@/lib/pdf/table-header'

export type RatingSummaryData = {
  letterhead: Letterhead
  subject: string
  levels: string[]
  members: string[][]
  organisations: string[][]
  notes: string[]
  leftSigner: Signer
  rightSigner: Signer
}

const headsFor = (first: string, levels: string[]): Head[] => [
  { header: 'TT', width: mm(11), align: 'center' },
  { header: first, width: landscapeTextWidth - mm(191) },
  { header: 'Tổng số', width: mm(20), align: 'center' },
  { header: 'Không thuộc diện', width: mm(24), align: 'center' },
  { header: 'Chưa có quyết định', width: mm(24), align: 'center' },
  {
    header: 'Đã xếp loại (tỷ lệ trên số đã xếp loại)',
    columns: levels.map((header) => ({ header, width: mm(28), align: 'center' })),
  },
]

/** Báo cáo tổng hợp kết quả kiểm điểm, xếp loại of a year. */
export function RatingSummaryPdf(data: RatingSummaryData) {
  const { members, organisations, levels, notes, leftSigner, rightSigner, ...rest } = data
  return (
    <PartyDocument {...rest} title="Báo cáo tổng hợp" isLandscape>
      <Paragraph keepsNext>1. Đảng viên</Paragraph>
      <PdfTable heads={headsFor('Loại hình chi bộ', levels)} rows={members} type="sheet" />
      <Paragraph keepsNext>2. Tổ chức đảng</Paragraph>
      <PdfTable
        heads={headsFor('Loại tổ chức', levels)}
        rows={organisations}
        type="sheet"
        tail={<ListTail notes={notes} left={leftSigner} right={rightSigner} />}
      />
    </PartyDocument>
  )
}
