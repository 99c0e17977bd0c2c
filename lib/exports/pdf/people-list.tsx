import { PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { ListTail } from '@/lib/pdf/list-tail'
import { landscapeTextWidth, mm } from '@/lib/pdf/measures'
import type { Signer } from '@/lib/pdf/signatures'
import { PdfTable } from '@/lib/pdf/table'
import type { Head } from '@/lib/pdf/table-header'

export type PeopleListData = {
  letterhead: Letterhead
  subject: string
  /** Without TT; the widths are shares of what is left. */
  heads: { header: string; share: number }[]
  rows: string[][]
  notes: string[]
  leftSigner: Signer
  rightSigner: Signer
}

const first = mm(12)

/** Danh sách đảng viên: drawn for the request, kept nowhere. */
export function PeopleListPdf({ heads, rows, notes, leftSigner, rightSigner, ...data }: PeopleListData) {
  const whole = heads.reduce((sum, { share }) => sum + share, 0)
  const columns: Head[] = [
    { header: 'TT', width: first, align: 'center' },
    ...heads.map(({ header, share }) => ({ header, width: ((landscapeTextWidth - first) * share) / whole })),
  ]
  return (
    <PartyDocument {...data} title="Danh sách" isLandscape>
      <PdfTable
        heads={columns}
        rows={rows.map((cells, at) => [String(at + 1), ...cells])}
        type="sheet"
        tail={<ListTail notes={notes} left={leftSigner} right={rightSigner} />}
      />
    </PartyDocument>
  )
}
