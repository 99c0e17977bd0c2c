import { comma } from '@/lib/core/numbers'
import type { Score, Scored } from '@/lib/meetings/rules/score'
import { officialPoints, type Review } from '@/lib/scores/rules'
import { type Column, Table } from '@/lib/ui/table'

type Props = {
  criterion: Score['criteria'][number]
  isMetOnly: boolean
  review?: Pick<Review, 'items'>
}
type Row = Scored & { id: string }

/** One criterion: each item with the cell's points, those of the committee above, and why. */
export function CriterionTable({ criterion, isMetOnly, review }: Props) {
  const shown = (points: number | undefined) => {
    if (points === undefined) return 'chưa chấm'
    return isMetOnly ? (points === 0 ? 'Chưa đạt' : 'Đạt') : comma(points)
  }
  const columns: Column<Row>[] = [
    { header: 'Mục', cell: ({ no, title }) => `${no}. ${title}` },
    ...(isMetOnly ? [] : [{ header: 'Tối đa', cell: ({ max }: Row) => max, isNumber: true }]),
    { header: 'Tự chấm', cell: ({ points }) => shown(points), isNumber: true },
    {
      header: 'Cấp trên chấm',
      cell: (row) => (review ? shown(officialPoints(row, review.items)) : ''),
      isNumber: true,
      isQuiet: () => !review,
    },
    {
      header: 'Ghi chú',
      cell: ({ no, says, why }) => {
        const given = review?.items[no]
        return [says || why, given ? `Cấp trên: ${given.why}` : ''].filter(Boolean).join(' ')
      },
      isQuiet: ({ no, says, why }) => !says && !why && !review?.items[no],
    },
  ]
  const sum = isMetOnly ? '' : `: ${comma(criterion.points)}/${criterion.max} điểm`
  return (
    <Table
      caption={`${criterion.no}. ${criterion.title}${sum}`}
      rows={criterion.items.map((item) => ({ ...item, id: item.no }))}
      columns={columns}
      empty=""
    />
  )
}
