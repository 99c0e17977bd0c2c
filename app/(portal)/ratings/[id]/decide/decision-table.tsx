import { levelOptions, levelShort } from '@/lib/ratings/labels'
import { hasConditions, type Outcome } from '@/lib/ratings/rules/outcome'
import type { Level, RatingRules } from '@/lib/ratings/rules/scale'
import { SelectCell, TextCell } from '@/lib/ui/cell-field'
import { type Column, Table } from '@/lib/ui/table'

type Row = { id: number; fullName: string; selfLevel: Level | null }
type Shown = {
  found: { rated: Row[]; outcome: Outcome; rules: Pick<RatingRules, 'isScored' | 'grounds'> }
  who?: string
}

export function DecisionTable({ found: { rated, outcome, rules }, who = 'Họ và tên' }: Shown) {
  const short = (level?: Level | null) => (level ? levelShort[level] : '')
  const columns: Column<Row>[] = [
    { header: who, cell: (row) => row.fullName },
    { header: 'Tự xếp loại', cell: (row) => short(row.selfLevel) },
    { header: 'Theo phiếu', cell: (row) => short(outcome.people.get(row.id)?.byVotes) },
    ...(hasConditions(rules)
      ? [{ header: 'Theo quy định', cell: (row: Row) => short(outcome.people.get(row.id)?.finding?.level) }]
      : []),
    {
      header: 'Mức quyết định',
      cell: (row) => (
        <SelectCell
          name={`level-${row.id}`}
          label={`${row.fullName}: mức quyết định`}
          value={outcome.people.get(row.id)?.level}
          options={levelOptions}
        />
      ),
    },
    {
      header: 'Lý do nếu khác',
      cell: (row) => <TextCell name={`note-${row.id}`} label={`${row.fullName}: lý do nếu khác đề nghị`} />,
    },
  ]
  return <Table rows={rated} columns={columns} empty="Danh sách chưa có ai thuộc diện kiểm điểm." />
}
