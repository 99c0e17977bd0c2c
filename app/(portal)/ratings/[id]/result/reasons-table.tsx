import { levelName, levelShort } from '@/lib/ratings/labels'
import { hasConditions, isByVotes, type Outcome } from '@/lib/ratings/rules/outcome'
import type { RatingRules } from '@/lib/ratings/rules/scale'
import { type Column, Table } from '@/lib/ui/table'

type Row = { id: number; fullName: string }
type Shown<R> = {
  found: { rated: R[]; outcome: Outcome; rules: Pick<RatingRules, 'isScored' | 'grounds'> }
  who?: string
}

/** Why each person, or organisation, stands where the list puts them. */
export function ReasonsTable({ found: { rated, outcome, rules }, who = 'Họ và tên' }: Shown<Row>) {
  const of = (row: Row) => outcome.people.get(row.id)
  const reasonsOf = (row: Row) => {
    const judged = of(row)
    const { finding, byVotes, level } = judged ?? {}
    if (!judged || !finding || !level) return ['']
    const lost =
      byVotes === 'excellent' && finding.level === 'excellent' && level === 'good'
        ? outcome.quota.tied.includes(row.id)
          ? ['Bằng phiếu, bằng điểm ở suất cuối: cấp quyết định chọn.']
          : ['Đủ điều kiện xuất sắc nhưng hết suất trong giới hạn tỷ lệ.']
        : []
    return [...finding.reasons, ...lost, ...(isByVotes(judged, rules) ? ['Theo số phiếu.'] : [])]
  }
  const columns: Column<Row>[] = [
    { header: who, cell: (row) => row.fullName },
    {
      header: 'Theo phiếu',
      cell: (row) => {
        const byVotes = of(row)?.byVotes
        return byVotes ? levelShort[byVotes] : byVotes === null ? 'chưa mức nào quá nửa' : ''
      },
    },
    {
      header: 'Theo quy định',
      cell: (row) => {
        const finding = of(row)?.finding
        return finding && hasConditions(rules) ? levelShort[finding.level] : finding && 'chưa có điều kiện'
      },
    },
    {
      header: 'Đề nghị',
      cell: (row) => {
        const level = of(row)?.level
        return level ? <strong>{levelName[level]}</strong> : ''
      },
    },
    {
      header: 'Vì sao',
      cell: (row) => (
        <span>
          {reasonsOf(row).map((reason) => (
            <span key={reason} className="block">
              {reason}
            </span>
          ))}
        </span>
      ),
    },
  ]
  return <Table rows={rated} columns={columns} empty="Danh sách chưa có ai thuộc diện kiểm điểm." />
}
