import { PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { ListTail } from '@/lib/pdf/list-tail'
import { landscapeTextWidth, mm } from '@/lib/pdf/measures'
import type { Signer } from '@/lib/pdf/signatures'
import { PdfTable } from '@/lib/pdf/table'
import { TableCaption } from '@/lib/pdf/table-caption'
import type { Head } from '@/lib/pdf/table-header'

export type DuesReportData = {
  letterhead: Letterhead
  /** "thu, nộp đảng phí quý III năm 2022". */
  subject: string
  /** TT, chỉ tiêu, đơn vị tính, mã số, three columns, the sum, ghi chú. */
  rows: string[][]
  /** Đơn vị, đảng viên, phải thu, đã thu, giữ lại, đã nộp, còn phải nộp; none for a cell. */
  units: string[][]
  /** Nhóm đóng, đảng viên, phải thu. */
  groups: string[][]
  notes: string[]
  leftSigner: Signer
  rightSigner: Signer
}

const amount = mm(28)
const heads: Head[] = [
  { header: 'TT', width: mm(10), align: 'center' },
  { header: 'Chỉ tiêu', width: landscapeTextWidth - mm(68) - 4 * amount },
  { header: 'Đơn vị tính', width: mm(18), align: 'center' },
  { header: 'Mã số', width: mm(14), align: 'center' },
  { header: 'Đảng bộ xã, phường', width: amount, align: 'right' },
  { header: 'Đảng bộ doanh nghiệp', width: amount, align: 'right' },
  { header: 'Đảng bộ khác', width: amount, align: 'right' },
  { header: 'Cộng', width: amount, align: 'right' },
  { header: 'Ghi chú', width: mm(26) },
]

const unitHeads: Head[] = [
  { header: 'TT', width: mm(10), align: 'center' },
  { header: 'Đơn vị', width: landscapeTextWidth - mm(30) - 5 * amount },
  { header: 'Đảng viên', width: mm(20), align: 'right' },
  { header: 'Phải thu (đồng)', width: amount, align: 'right' },
  { header: 'Đã thu (đồng)', width: amount, align: 'right' },
  { header: 'Chi bộ giữ lại (đồng)', width: amount, align: 'right' },
  { header: 'Đã nộp (đồng)', width: amount, align: 'right' },
  { header: 'Còn phải nộp (đồng)', width: amount, align: 'right' },
]

const groupHeads: Head[] = [
  { header: 'TT', width: mm(10), align: 'center' },
  { header: 'Nhóm đóng', width: landscapeTextWidth - mm(30) - amount },
  { header: 'Đảng viên', width: mm(20), align: 'right' },
  { header: 'Phải thu (đồng)', width: amount, align: 'right' },
]

const numbered = (rows: string[][]) => rows.map((row, index) => [String(index + 1), ...row])

/** Báo cáo thu, nộp đảng phí. */
export function DuesReportPdf({
  rows,
  units,
  groups,
  notes,
  leftSigner,
  rightSigner,
  ...data
}: DuesReportData) {
  return (
    <PartyDocument {...data} title="Báo cáo" isLandscape>
      <PdfTable heads={heads} rows={rows} type="sheet" />
      {units.length > 0 && (
        <>
          <TableCaption>Chi tiết theo đơn vị</TableCaption>
          <PdfTable heads={unitHeads} rows={numbered(units)} type="sheet" />
        </>
      )}
      <TableCaption>Đảng viên theo nhóm đóng</TableCaption>
      <PdfTable
        heads={groupHeads}
        rows={numbered(groups)}
        type="sheet"
        tail={<ListTail notes={notes} left={leftSigner} right={rightSigner} />}
      />
    </PartyDocument>
  )
}
