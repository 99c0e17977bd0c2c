import { View } from '@react-pdf/renderer'
import { LeadParagraphs, Paragraph, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { mm, paragraphGap, pitches, sizes, textWidth } from '@/lib/pdf/measures'
import { Section } from '@/lib/pdf/section'
import { SetText } from '@/lib/pdf/set-text'
import { RecipientsAndSignature, type Signer } from '@/lib/pdf/signatures'
import { PdfTable, TableRow } from '@/lib/pdf/table'
import { tableType } from '@/lib/pdf/table-grid'
import { columnsOf, type Head } from '@/lib/pdf/table-header'

type Line = { name: string; counts: number[] }

export type SynthesisData = {
  letterhead: Letterhead
  isDraft: boolean
  /** Two lines: what, and of which month. */
  subject: string
  opening: string
  /** "1. …", "2. …" of part I. */
  summary: string[]
  /** Headings of the seven columns. */
  measures: string[]
  /** Theo nơi nhận, lĩnh vực, đơn vị: never in the order of a number. */
  cuts: { title: string; rows: Line[] }[]
  total: Line
  states: Line[]
  notes: string[]
  /** Agency by agency. */
  groups: { title: string; rows: { asked: string; answer: string; state: string }[] }[]
  closing: string
  recipients: string[]
  signer: Signer
}

const figureWidth = mm(16)
const figureHeads = ({ measures }: SynthesisData): Head[] => [
  { header: 'Nơi nhận, lĩnh vực, đơn vị', width: textWidth - measures.length * figureWidth },
  ...measures.map((header): Head => ({ header, width: figureWidth, align: 'center' })),
]
const stateHeads: Head[] = [
  { header: 'Tình trạng', width: textWidth - mm(80) },
  { header: 'Gửi trong tháng', width: mm(40), align: 'center' },
  { header: 'Chưa kết thúc, gửi đến hết tháng', width: mm(40), align: 'center' },
]
const itemHeads: Head[] = [
  { header: 'TT', width: mm(10), align: 'center' },
  { header: 'Nội dung (chi bộ nêu ý kiến)', width: mm(66) },
  { header: 'Kết quả trả lời', width: mm(60) },
  { header: 'Tình trạng', width: textWidth - mm(136) },
]

const cellsOf = ({ name, counts }: Line) => [name, ...counts.map(String)]

/** Báo cáo tổng hợp phản ánh, góp ý of a month: figures, then agency by agency what was asked and answered. */
export function SynthesisPdf(data: SynthesisData) {
  const { letterhead, isDraft, subject, opening, summary, closing } = data
  return (
    <PartyDocument letterhead={letterhead} isDraft={isDraft} title="Báo cáo" subject={subject}>
      <LeadParagraphs text={opening} />
      <Section number="I" heading="Tình hình tiếp nhận, trả lời">
        {summary.map((text) => (
          <Paragraph key={text}>{text}</Paragraph>
        ))}
        <FigureTable {...data} />
      </Section>
      <Section number="II" heading="Nội dung và kết quả trả lời">
        <ItemTable {...data} />
      </Section>
      <Paragraph keepsNext>{closing}</Paragraph>
      <RecipientsAndSignature recipients={data.recipients} signer={data.signer} />
    </PartyDocument>
  )
}

function FigureTable(data: SynthesisData) {
  const heads = figureHeads(data)
  return (
    <>
      <PdfTable
        heads={heads}
        groups={data.cuts.map(({ title, rows }) => ({ title, rows: rows.map(cellsOf) }))}
        type="sheet"
        tail={
          <TableRow
            cells={cellsOf(data.total)}
            columns={columnsOf(heads)}
            type={tableType.sheet}
            cut="bold"
            isLast
          />
        }
      />
      {data.notes.map((note) => (
        <SetText key={note} size={sizes.note} pitch={pitches.table} width={textWidth} cut="italic">
          {note}
        </SetText>
      ))}
      <View style={{ height: paragraphGap }} />
      {data.states.length > 0 && (
        <PdfTable heads={stateHeads} rows={data.states.map(stateCells)} type="sheet" />
      )}
      <View style={{ height: paragraphGap }} />
    </>
  )
}

const stateCells = ({ name, counts: [sent = 0, standing] }: Line) => [
  name,
  String(sent),
  standing === undefined ? '' : String(standing),
]

/** Numbered through all groups. */
function ItemTable({ groups }: SynthesisData) {
  if (groups.length === 0) return <Paragraph>Trong tháng không có mục nào được gửi, được trả lời.</Paragraph>
  const before = groups.map((_, at) => groups.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 0))
  return (
    <>
      <PdfTable
        heads={itemHeads}
        groups={groups.map(({ title, rows }, at) => ({
          title: `${at + 1}. ${title}`,
          rows: rows.map(({ asked, answer, state }, index) => [
            String((before[at] ?? 0) + index + 1),
            asked,
            answer,
            state,
          ]),
        }))}
      />
      <View style={{ height: paragraphGap }} />
    </>
  )
}
