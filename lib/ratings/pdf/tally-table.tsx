import { mm } from '@/lib/pdf/measures'
import { PdfTable } from '@/lib/pdf/table'
import type { Head } from '@/lib/pdf/table-header'

export type TallyRow = {
  name: string
  post: string
  /** Votes for each level, in the order of the levels; null: not counted yet. */
  votes: (number | null)[]
  /** Lines of the ballot that do not count, where ballots are judged line by line. */
  invalid?: number
  proposed: string
}

/** Shares of the four levels within their 69 mm, as on the usual form; other numbers of levels share alike. */
const fourLevels = [15, 12, 17, 18].map(mm)
const levelsWidth = mm(62)

const aboutPeople = { name: 'Họ và tên', post: 'Chức vụ' }

function headsFor(levels: string[], hasInvalid: boolean, who = aboutPeople): Head[] {
  const widths = levels.length === 4 ? fourLevels : levels.map(() => levelsWidth / levels.length)
  const invalid = mm(hasInvalid ? 17 : 0)
  return [
    { header: 'TT', width: mm(9), align: 'center' },
    { header: who.name, width: mm(44) - invalid / 3 },
    { header: who.post, width: mm(25) - invalid / 3 },
    {
      header: 'Số phiếu đề nghị mức',
      columns: levels.map((header, index) => ({ header, width: widths[index] ?? 0, align: 'center' })),
    },
    ...(hasInvalid ? [{ header: 'Không hợp lệ', width: invalid, align: 'center' as const }] : []),
    { header: 'Đề nghị xếp loại', width: mm(25) - invalid / 3, align: 'center' },
  ]
}

/** Result for each person; each row adds up to the valid ballots, or lines. */
export function TallyTable({
  levels,
  rows,
  who,
}: {
  levels: string[]
  rows: TallyRow[]
  who?: typeof aboutPeople
}) {
  const hasInvalid = rows.some((row) => row.invalid)
  const cells = rows.map((row, index) => [
    String(index + 1),
    row.name,
    row.post,
    ...row.votes.map((vote) => String(vote ?? '')),
    ...(hasInvalid ? [String(row.invalid ?? 0)] : []),
    row.proposed,
  ])
  return <PdfTable heads={headsFor(levels, hasInvalid, who)} rows={cells} />
}
