import { PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { ListTail, markedNote } from '@/lib/pdf/list-tail'
import { landscapeTextWidth, mm } from '@/lib/pdf/measures'
import type { Signer } from '@/lib/pdf/signatures'
import { PdfTable, TableRow } from '@/lib/pdf/table'
import { tableType } from '@/lib/pdf/table-grid'
import { columnsOf, type Head } from '@/lib/pdf/table-header'

export type RatingListRow = {
  name: string
  post: string
  /** What the member rated himself or herself, in short words. */
  self: string
  /** Null: not counted yet. */
  votes: (number | null)[]
  /** What is proposed or decided. */
  result: string
  note: string
}

export type RatingListData = {
  letterhead: Letterhead
  isDraft: boolean
  /** "đề nghị xếp loại chất lượng đảng viên năm 2025"; a new line begins a new line. */
  subject: string
  /** How the list calls its rows, where they are not people. */
  who?: { name: string; post: string }
  levels: string[]
  /** "Đề nghị xếp loại" or "Kết quả xếp loại". */
  resultHeader: string
  rows: RatingListRow[]
  /** "TỔNG SỐ: 16 đồng chí", and how many were given each level. */
  total: { label: string; summary: string }
  /** After "Ghi chú:". */
  note: string
  leftSigner: Signer
  rightSigner: Signer
}

const aboutPeople = { name: 'Họ và tên', post: 'Chức vụ' }

function headsFor({ levels, resultHeader, who = aboutPeople }: RatingListData): Head[] {
  const level = mm(66) / levels.length
  return [
    { header: 'TT', width: mm(11), align: 'center' },
    { header: who.name, width: mm(52) },
    { header: who.post, width: mm(32) },
    { header: 'Tự xếp loại', width: mm(24), align: 'center' },
    {
      header: 'Số phiếu đề nghị mức',
      columns: levels.map((header) => ({ header, width: level, align: 'center' })),
    },
    { header: resultHeader, width: mm(24), align: 'center' },
    { header: 'Ghi chú', width: landscapeTextWidth - mm(209) },
  ]
}

/** Danh sách xếp loại đảng viên of a cell's campaign, landscape: a list has no number (layout of lists, F11b). */
export function RatingListPdf(data: RatingListData) {
  const heads = headsFor(data)
  const rows = data.rows.map((row, index) => [
    String(index + 1),
    row.name,
    row.post,
    row.self,
    ...row.votes.map((vote) => String(vote ?? '')),
    row.result,
    row.note,
  ])
  return (
    <PartyDocument
      letterhead={data.letterhead}
      isDraft={data.isDraft}
      title="Danh sách"
      subject={data.subject}
      isLandscape
    >
      <PdfTable heads={heads} rows={rows} type="list" hasColumnNumbers tail={<Tail {...data} />} />
    </PartyDocument>
  )
}

/** Total row, note and signatures stay together on the last page. */
function Tail(data: RatingListData) {
  const columns = columnsOf(headsFor(data))
  const isCounted = data.rows.some(({ votes }) => votes.some((vote) => vote !== null))
  const votes = data.levels.map((_, level) =>
    isCounted ? String(data.rows.reduce((sum, row) => sum + (row.votes[level] ?? 0), 0)) : '',
  )
  return (
    <>
      <TableRow
        cells={[data.total.label, ...votes, '', data.total.summary]}
        columns={columns}
        type={tableType.list}
        cut="bold"
        span={4}
      />
      <ListTail notes={[markedNote(data.note)]} left={data.leftSigner} right={data.rightSigner} />
    </>
  )
}
