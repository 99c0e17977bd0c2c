import { PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { ListTail } from '@/lib/pdf/list-tail'
import { landscapeTextWidth, mm } from '@/lib/pdf/measures'
import type { Signer } from '@/lib/pdf/signatures'
import { PdfTable } from '@/lib/pdf/table'
import type { Head } from '@/lib/pdf/table-header'

export type VisitYearData = {
  letterhead: Letterhead
  /** "dự sinh hoạt của cấp trên năm 2022". */
  subject: string
  rows: { name: string; position: string; months: number[]; visits: number; cells: number; target: string }[]
  /** Below the table: totals, the target with its source, cells nobody attended. */
  notes: string[]
  leftSigner: Signer
  rightSigner: Signer
}

const heads: Head[] = [
  { header: 'TT', width: mm(10), align: 'center' },
  { header: 'Họ và tên', width: mm(43) },
  { header: 'Chức vụ, đơn vị', width: landscapeTextWidth - mm(203) },
  {
    header: 'Số lượt dự trong tháng',
    columns: Array.from({ length: 12 }, (_, at) => ({
      header: String(at + 1),
      width: mm(8.5),
      align: 'center',
    })),
  },
  { header: 'Lượt dự', width: mm(15), align: 'center' },
  { header: 'Chi bộ', width: mm(15), align: 'center' },
  { header: 'Chỉ tiêu (chi bộ)', width: mm(18), align: 'center' },
]

/** Bảng theo dõi dự sinh hoạt của cấp trên: drawn for the request, kept nowhere. */
export function VisitYearPdf({ rows, notes, leftSigner, rightSigner, ...data }: VisitYearData) {
  return (
    <PartyDocument {...data} title="Bảng theo dõi" isLandscape>
      <PdfTable
        heads={heads}
        rows={rows.map(({ name, position, months, visits, cells, target }, index) => [
          String(index + 1),
          name,
          position,
          ...months.map((each) => (each > 0 ? String(each) : '')),
          String(visits),
          String(cells),
          target,
        ])}
        type="sheet"
        tail={<ListTail notes={notes} left={leftSigner} right={rightSigner} />}
      />
    </PartyDocument>
  )
}
