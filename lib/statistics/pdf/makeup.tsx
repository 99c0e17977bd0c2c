import { PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { ListTail } from '@/lib/pdf/list-tail'
import { landscapeTextWidth, mm } from '@/lib/pdf/measures'
import type { Signer } from '@/lib/pdf/signatures'
import { PdfTable } from '@/lib/pdf/table'
import { TableCaption } from '@/lib/pdf/table-caption'
import type { Head } from '@/lib/pdf/table-header'

export type MakeupData = {
  letterhead: Letterhead
  subject: string
  /** Thành phần, đảng viên, tỷ lệ; under what they divide. */
  divisions: { title: string; rows: string[][] }[]
  /** Ngày, đảng viên, chính thức, dự bị, nữ, dân tộc thiểu số, đến 30 tuổi. */
  days: string[][]
  notes: string[]
  leftSigner: Signer
  rightSigner: Signer
}

const figure = mm(34)
const heads: Head[] = [
  { header: 'Thành phần', width: landscapeTextWidth - 2 * figure },
  { header: 'Đảng viên', width: figure, align: 'right' },
  { header: 'Tỷ lệ', width: figure, align: 'right' },
]
const counted = ['Đảng viên', 'Chính thức', 'Dự bị', 'Nữ', 'Dân tộc thiểu số', 'Đến 30 tuổi']
const dayHeads: Head[] = [
  { header: 'Ngày', width: landscapeTextWidth - counted.length * figure },
  ...counted.map((header): Head => ({ header, width: figure, align: 'right' })),
]

/** Cơ cấu đội ngũ đảng viên: drawn for the request, kept nowhere. */
export function MakeupPdf({ divisions, days, notes, leftSigner, rightSigner, ...data }: MakeupData) {
  return (
    <PartyDocument {...data} title="Thống kê" isLandscape>
      <PdfTable heads={heads} groups={divisions} type="sheet" />
      <TableCaption>Theo thời gian</TableCaption>
      <PdfTable
        heads={dayHeads}
        rows={days}
        type="sheet"
        tail={<ListTail notes={notes} left={leftSigner} right={rightSigner} />}
      />
    </PartyDocument>
  )
}
