import { View } from '@react-pdf/renderer'
import { PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { mm, paragraphGap, pitches, sizes, textWidth } from '@/lib/pdf/measures'
import { SetText } from '@/lib/pdf/set-text'
import { Signatures, type Signer } from '@/lib/pdf/signatures'
import { PdfTable, TableRow } from '@/lib/pdf/table'
import { tableType } from '@/lib/pdf/table-grid'
import { columnsOf, type Head } from '@/lib/pdf/table-header'

export type ScoreSheetRow = {
  no: string
  title: string
  max: string
  own: string
  above: string
  note: string
}
export type ScoreSheetData = {
  letterhead: Letterhead
  isDraft: boolean
  /** Criteria met or not met, no points. */
  isMetOnly: boolean
  /** "chất lượng sinh hoạt chi bộ tháng 11 năm 2025" */
  subject: string
  groups: { title: string; rows: ScoreSheetRow[] }[]
  total: { label: string; max: string; own: string; above: string }
  /** "Chi bộ tự xếp loại: Tốt. Cấp trên xếp loại: Tốt." */
  result: string
  /** The four bands, and the document the sheet comes from. */
  note: string
  left: Signer
  right: Signer
}

/** A guidance without points has nothing to stand under "Thang điểm". */
const headsFor = ({ isMetOnly }: ScoreSheetData): Head[] => [
  { header: 'Mục', width: mm(12), align: 'center' },
  { header: 'Tiêu chí đánh giá', width: mm(isMetOnly ? 74 : 64) },
  ...(isMetOnly ? [] : [{ header: 'Thang điểm', width: mm(15), align: 'center' as const }]),
  {
    header: isMetOnly ? 'Chi bộ tự đánh giá' : 'Điểm tự chấm',
    width: mm(isMetOnly ? 18 : 15),
    align: 'center',
  },
  {
    header: isMetOnly ? 'Cấp trên đánh giá' : 'Điểm cấp trên chấm',
    width: mm(isMetOnly ? 19 : 17),
    align: 'center',
  },
  { header: 'Ghi chú', width: textWidth - mm(123) },
]
const without = (isMetOnly: boolean, max: string) => (isMetOnly ? [] : [max])

/** Phiếu đánh giá (F11a) with a column for the committee above; type of the table as on lists (§3.6 allows 10–11). */
export function ScoreSheetPdf(data: ScoreSheetData) {
  const groups = data.groups.map(({ title, rows }) => ({
    title,
    rows: rows.map(({ no, title: item, max, own, above, note }) => [
      no,
      item,
      ...without(data.isMetOnly, max),
      own,
      above,
      note,
    ]),
  }))
  return (
    <PartyDocument
      letterhead={data.letterhead}
      isDraft={data.isDraft}
      title="Phiếu đánh giá"
      subject={data.subject}
    >
      <PdfTable heads={headsFor(data)} groups={groups} type="sheet" tail={<Tail {...data} />} />
    </PartyDocument>
  )
}

/** Total, band and signatures stay together. */
function Tail(data: ScoreSheetData) {
  const { total, result, note, left, right } = data
  return (
    <>
      <TableRow
        cells={[total.label, ...without(data.isMetOnly, total.max), total.own, total.above, '']}
        columns={columnsOf(headsFor(data))}
        type={tableType.sheet}
        cut="bold"
        span={2}
      />
      <View style={{ height: paragraphGap }} />
      <SetText size={sizes.note} pitch={pitches.table} width={textWidth} cut="bold">
        {result}
      </SetText>
      <View style={{ height: paragraphGap }} />
      <SetText size={sizes.columnNumber} pitch={pitches.sheet} width={textWidth} cut="italic">
        {note}
      </SetText>
      <Signatures left={left} right={right} above={pitches.body} />
    </>
  )
}
