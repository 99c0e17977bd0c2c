import { PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { ListTail, markedNote } from '@/lib/pdf/list-tail'
import { landscapeTextWidth, mm } from '@/lib/pdf/measures'
import type { Signer } from '@/lib/pdf/signatures'
import { PdfTable, TableRow } from '@/lib/pdf/table'
import { tableType } from '@/lib/pdf/table-grid'
import { columnsOf, type Head } from '@/lib/pdf/table-header'

export type ScoreListRow = {
  name: string
  members: string
  heldOn: string
  points: string
  /** Which of the bands, by its place; undefined where there is none yet. */
  band?: number
  note: string
}
export type ScoreListData = {
  letterhead: Letterhead
  isDraft: boolean
  /** Two lines: what, and of which month. */
  subject: string
  bands: string[]
  rows: ScoreListRow[]
  total: { label: string; members: string; held: string }
  note: string
  leftSigner: Signer
  rightSigner: Signer
}

function headsFor({ bands }: ScoreListData): Head[] {
  return [
    { header: 'STT', width: mm(11), align: 'center' },
    { header: 'Tên đơn vị', width: mm(42) },
    { header: 'Số lượng đảng viên', width: mm(19), align: 'center' },
    { header: 'Ngày họp chi bộ', width: mm(23), align: 'center' },
    { header: 'Kết quả số điểm được đánh giá', width: mm(24), align: 'center' },
    {
      header: 'Xếp loại',
      columns: bands.map((header) => ({ header, width: mm(58) / bands.length, align: 'center' })),
    },
    { header: 'Ghi chú (thuyết minh điểm trừ)', width: landscapeTextWidth - mm(177) },
  ]
}

/** Danh sách tổng hợp đánh giá, xếp loại of a month: ten columns (F11b), landscape as the other lists. */
export function ScoreListPdf(data: ScoreListData) {
  const rows = data.rows.map(({ name, members, heldOn, points, band, note }, index) => [
    String(index + 1),
    name,
    members,
    heldOn,
    points,
    ...data.bands.map((_, at) => (at === band ? 'x' : '')),
    note,
  ])
  return (
    <PartyDocument
      letterhead={data.letterhead}
      isDraft={data.isDraft}
      title="Danh sách"
      subject={data.subject}
      isLandscape
    >
      <PdfTable heads={headsFor(data)} rows={rows} type="sheet" hasColumnNumbers tail={<Tail {...data} />} />
    </PartyDocument>
  )
}

/** Total row, note and signatures stay together on the last page. */
function Tail(data: ScoreListData) {
  const { bands, rows, total } = data
  const counts = bands.map((_, at) => String(rows.filter(({ band }) => band === at).length))
  return (
    <>
      <TableRow
        cells={[total.label, total.members, total.held, '', ...counts, '']}
        columns={columnsOf(headsFor(data))}
        type={tableType.sheet}
        cut="bold"
        span={2}
      />
      <ListTail notes={[markedNote(data.note)]} left={data.leftSigner} right={data.rightSigner} />
    </>
  )
}
