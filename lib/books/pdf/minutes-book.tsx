import { Document, Page, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { numbered, spanText } from '@/lib/books/rules'
import { Paragraph } from '@/lib/pdf/kit'
import { margins, mm, paper, paragraphGap, pitches, sizes, textWidth, verifyMark } from '@/lib/pdf/measures'
import { SetText } from '@/lib/pdf/set-text'
import { Signatures } from '@/lib/pdf/signatures'
import { PdfTable } from '@/lib/pdf/table'
import { BookCover, type Cover } from './book-cover'

export type MinutesBookData = Cover & {
  members: { name: string; post: string; standing: string }[]
  /** In the order of the meetings, each with its stored paper, whose pages go into the book as they are. */
  minutes: {
    title: string
    heldOn: string
    number: string
    bytes: Uint8Array
    /** Belongs to the minutes before it: bổ sung, đính chính, biên bản kiểm phiếu. */
    isAttached?: boolean
  }[]
  /** Minutes of the year that have no stored print: said in the index, so that the gap is seen. */
  missing: string[]
  placeDate: string
  signer: { authority: string; name: string }
}

const sheet = {
  paddingTop: margins.top,
  paddingBottom: margins.bottom,
  paddingLeft: margins.left,
  paddingRight: margins.right,
  rowGap: paragraphGap,
}

function Leaf({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Page size="A4" experimentalPagination style={sheet}>
      <SetText
        size={sizes.title}
        pitch={pitches.body}
        cut="bold"
        align="center"
        width={textWidth}
        below={mm(4)}
      >
        {title}
      </SetText>
      {children}
    </Page>
  )
}

const columns = (widths: [string, number, ('left' | 'center')?][]) =>
  widths.map(([header, width, align]) => ({ header, width: mm(width), align }))

const memberHeads = columns([
  ['TT', 12, 'center'],
  ['Họ và tên', 63],
  ['Chức vụ', 55],
  ['Đảng viên', 35],
])
const indexHeads = columns([
  ['TT', 12, 'center'],
  ['Kỳ sinh hoạt', 73],
  ['Ngày họp', 30, 'center'],
  ['Số biên bản', 28, 'center'],
  ['Trang', 22, 'center'],
])

/** TT: minutes are counted, what belongs to them is not. */
const countUpTo = (rows: MinutesBookData['minutes'], at: number) =>
  rows.slice(0, at + 1).filter(({ isAttached }) => !isAttached).length

/** In the bottom margin, on the left: the code of the paper stands on the right, and the text ends above. */
function Running({ text }: { text: string }) {
  return (
    <Page size="A4">
      <View
        style={{
          position: 'absolute',
          left: margins.left,
          top: paper.height - margins.bottom + verifyMark.belowText,
        }}
      >
        <SetText size={10} pitch={12} width={mm(80)}>
          {text}
        </SetText>
      </View>
    </Page>
  )
}

/**
 * Sổ biên bản sinh hoạt chi bộ without its minutes: cover, members, index; then one closing page; then for each page of
 * minutes a sheet that bears nothing but its number in the book, to be laid over it.
 */
export function MinutesBookPdf({ pages, ...data }: MinutesBookData & { pages: number[] }) {
  const spans = numbered(pages)
  const total = spans.at(-1)?.to ?? 0
  const held = data.minutes.filter(({ isAttached }) => !isAttached)
  return (
    <Document
      language="vi-VN"
      title={`Sổ biên bản sinh hoạt chi bộ ${data.year}`}
      author={data.organisation}
      creator="Cổng thông tin Đảng bộ"
      producer="Cổng thông tin Đảng bộ"
    >
      <BookCover {...data} />
      <Leaf title="DANH SÁCH ĐẢNG VIÊN">
        <PdfTable
          heads={memberHeads}
          rows={data.members.map(({ name, post, standing }, at) => [String(at + 1), name, post, standing])}
        />
      </Leaf>
      <Leaf title="MỤC LỤC">
        <PdfTable
          heads={indexHeads}
          rows={data.minutes.map(({ title, heldOn, number, isAttached }, at) => [
            isAttached ? '' : String(countUpTo(data.minutes, at)),
            isAttached ? `Kèm theo: ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}` : title,
            heldOn,
            number,
            spanText(spans[at] ?? { from: 0, to: 0 }),
          ])}
        />
        {data.missing.length > 0 && <Paragraph>{`Chưa có trong sổ: ${data.missing.join('; ')}.`}</Paragraph>}
      </Leaf>
      <Page size="A4" wrap={false} style={sheet}>
        <Paragraph>{`Sổ này có ${total} trang biên bản, đánh số liên tục từ trang 1 đến trang ${total}, của ${held.length} kỳ sinh hoạt ${data.period}.`}</Paragraph>
        <Paragraph>
          Mỗi biên bản là bản in đã lưu trên cổng, giữ nguyên từng chữ và mã tra cứu. Số trang của sổ in ở
          chân trang, bên trái.
        </Paragraph>
        <SetText
          size={sizes.body}
          pitch={pitches.body}
          cut="italic"
          align="right"
          width={textWidth}
          above={mm(6)}
        >
          {data.placeDate}
        </SetText>
        <Signatures
          above={mm(2)}
          left={{ authority: 'Người lập sổ', name: '' }}
          right={{ authority: data.signer.authority, post: 'Bí thư', name: data.signer.name }}
        />
      </Page>
      {Array.from({ length: total }, (_, at) => (
        <Running
          // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its number
          key={at}
          text={`Sổ biên bản năm ${data.year}, trang ${at + 1}`}
        />
      ))}
    </Document>
  )
}
