import { PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { ListNotes, ListTail } from '@/lib/pdf/list-tail'
import { landscapeTextWidth, mm } from '@/lib/pdf/measures'
import type { Signer } from '@/lib/pdf/signatures'
import { PdfTable } from '@/lib/pdf/table'
import { TableCaption } from '@/lib/pdf/table-caption'
import type { Head } from '@/lib/pdf/table-header'

type Printed = { title: string; rows: string[][] }
export type StatisticsFormsData = {
  letterhead: Letterhead
  /** "đảng viên năm 2022". */
  subject: string
  /** TT, chỉ tiêu, kỳ này, cùng kỳ năm trước, %. */
  forms: Printed[]
  /** Dân tộc, tổng số, nữ, %. */
  groups: string[][]
  /** TT, chỉ tiêu, columns of their own. */
  grids: (Printed & { heads: string[]; note: string })[]
  service: Printed
  notes: string[]
  leftSigner: Signer
  rightSigner: Signer
}

const figure = mm(34)
const heads: Head[] = [
  { header: 'TT', width: mm(12), align: 'center' },
  { header: 'Chỉ tiêu', width: landscapeTextWidth - mm(12) - 3 * figure },
  { header: 'Kỳ này', width: figure, align: 'right' },
  { header: 'Cùng kỳ năm trước', width: figure, align: 'right' },
  { header: '%', width: figure, align: 'right' },
]
const groupHeads: Head[] = [
  { header: 'Dân tộc', width: landscapeTextWidth - 3 * figure },
  { header: 'Tổng số', width: figure, align: 'right' },
  { header: 'Nữ', width: figure, align: 'right' },
  { header: '% của tổng số', width: figure, align: 'right' },
]

const gridFigure = mm(24)
const gridHeads = (names: string[]): Head[] => [
  { header: 'TT', width: mm(12), align: 'center' },
  { header: 'Chỉ tiêu', width: landscapeTextWidth - mm(12) - names.length * gridFigure },
  ...names.map((header): Head => ({ header, width: gridFigure, align: 'right' })),
]

/** Biểu thống kê đảng viên: drawn for the request, kept nowhere. */
export function StatisticsFormsPdf({
  forms,
  groups,
  grids,
  service,
  notes,
  leftSigner,
  rightSigner,
  ...data
}: StatisticsFormsData) {
  return (
    <PartyDocument {...data} title="Biểu thống kê" isLandscape>
      {forms.flatMap(({ title, rows }) => [
        <TableCaption key={title}>{title}</TableCaption>,
        <PdfTable key={`${title} rows`} heads={heads} rows={rows} type="sheet" />,
      ])}
      <TableCaption>Biểu 4. Đảng viên theo dân tộc</TableCaption>
      <PdfTable heads={groupHeads} rows={groups} type="sheet" />
      {grids.flatMap(({ title, heads: names, rows, note }) => [
        <TableCaption key={title}>{title}</TableCaption>,
        <PdfTable
          key={`${title} rows`}
          heads={gridHeads(names)}
          rows={rows}
          type="sheet"
          tail={<ListNotes notes={[note]} />}
        />,
      ])}
      <TableCaption>{service.title}</TableCaption>
      <PdfTable
        heads={heads}
        rows={service.rows}
        type="sheet"
        tail={<ListTail notes={notes} left={leftSigner} right={rightSigner} />}
      />
    </PartyDocument>
  )
}
