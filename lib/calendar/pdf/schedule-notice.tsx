import { View } from '@react-pdf/renderer'
import { LeadParagraphs, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { mm, paragraphGap, textWidth } from '@/lib/pdf/measures'
import { RecipientsAndSignature, type Signer } from '@/lib/pdf/signatures'
import { PdfTable, TableRow } from '@/lib/pdf/table'
import { tableType } from '@/lib/pdf/table-grid'
import { columnsOf, type Head } from '@/lib/pdf/table-header'

export type ScheduleNoticeRow = {
  cell: string
  /** "24": members of the cell. */
  members: number
  time: string
  place: string
  /** Name; with the telephone only where the installation says so. */
  secretary: string
  note: string
}

export type ScheduleNoticeData = {
  letterhead: Letterhead
  isDraft: boolean
  /** "lịch sinh hoạt thường kỳ tháng 9 năm 2022 của các chi bộ trực thuộc". */
  subject: string
  opening: string
  /** One group without a title for a commune; a district's cells stand under their communes. */
  groups: { title: string; rows: ScheduleNoticeRow[] }[]
  recipients: string[]
  signer: Signer
}

const heads: Head[] = [
  { header: 'STT', width: mm(11), align: 'center' },
  { header: 'Chi bộ', width: mm(34) },
  { header: 'Số lượng', width: mm(14), align: 'center' },
  { header: 'Thời gian', width: mm(32), align: 'center' },
  { header: 'Địa điểm', width: mm(32) },
  { header: 'Bí thư', width: mm(25) },
  { header: 'Ghi chú', width: textWidth - mm(148) },
]

const cellsOf = (row: ScheduleNoticeRow, number: number) => [
  String(number),
  row.cell,
  String(row.members),
  row.time,
  row.place,
  row.secretary,
  row.note,
]

/** Thông báo lịch sinh hoạt (F12): the table of the cells, the total row, recipients and signature. */
export function ScheduleNoticePdf(data: ScheduleNoticeData) {
  const all = data.groups.flatMap(({ rows }) => rows)
  const first = data.groups.map((_, index) =>
    data.groups.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 1),
  )
  const groups = data.groups.map(({ title, rows }, index) => ({
    title,
    rows: rows.map((row, at) => cellsOf(row, (first[index] ?? 1) + at)),
  }))
  const isPlain = groups.length === 1 && groups[0]?.title === ''
  const members = all.reduce((sum, row) => sum + row.members, 0)
  return (
    <PartyDocument
      letterhead={data.letterhead}
      isDraft={data.isDraft}
      title="Thông báo"
      subject={data.subject}
    >
      <LeadParagraphs text={data.opening} keepsNext />
      <PdfTable
        heads={heads}
        rows={isPlain ? groups[0]?.rows : []}
        groups={isPlain ? [] : groups}
        type="list"
        tail={
          <>
            <TableRow
              cells={['TỔNG SỐ', `${members}`, `${all.length} chi bộ`, '', '', '']}
              columns={columnsOf(heads)}
              type={tableType.list}
              cut="bold"
              span={2}
              isLast
            />
            <View style={{ height: paragraphGap }} />
            <RecipientsAndSignature recipients={data.recipients} signer={data.signer} />
          </>
        }
      />
    </PartyDocument>
  )
}
