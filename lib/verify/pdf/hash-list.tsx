import { PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { ListTail } from '@/lib/pdf/list-tail'
import { landscapeTextWidth, mm } from '@/lib/pdf/measures'
import type { Signer } from '@/lib/pdf/signatures'
import { PdfTable } from '@/lib/pdf/table'
import type { Head } from '@/lib/pdf/table-header'

export type HashListData = {
  letterhead: Letterhead
  isDraft: boolean
  /** "mã băm văn bản tháng 9 năm 2022". */
  subject: string
  rows: { organisation: string; paper: string; number: string; day: string; short: string; full: string }[]
  /** Below the table: how to compare, and the anchor of the audit log. */
  notes: string[]
  leftSigner: Signer
  rightSigner: Signer
}

const heads: Head[] = [
  { header: 'TT', width: mm(11), align: 'center' },
  { header: 'Tổ chức', width: mm(42) },
  { header: 'Văn bản', width: mm(59) },
  { header: 'Số', width: mm(22), align: 'center' },
  { header: 'Ngày', width: mm(21), align: 'center' },
  { header: 'Mã ngắn', width: mm(20), align: 'center' },
  { header: 'Mã băm SHA-256', width: landscapeTextWidth - mm(175) },
]

/** Danh sách mã băm của tháng: printed and kept on paper, it shows later that no stored paper was exchanged. */
export function HashListPdf({ rows, notes, ...data }: HashListData) {
  return (
    <PartyDocument {...data} title="Danh sách" isLandscape>
      <PdfTable
        heads={heads}
        rows={rows.map((row, index) => [
          String(index + 1),
          ...[row.organisation, row.paper, row.number, row.day, row.short, row.full],
        ])}
        type="list"
        tail={<ListTail notes={notes} left={data.leftSigner} right={data.rightSigner} />}
      />
    </PartyDocument>
  )
}
