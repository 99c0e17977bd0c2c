import { levelName, levelShort } from '@/lib/ratings/labels'
import type { Outcome } from '@/lib/ratings/rules/outcome'
import { type Column, Table } from '@/lib/ui/table'

type Row = { id: number; fullName: string }
type Shown<R> = { found: { rated: R[]; outcome: Outcome }; who?: string }

/** Why each person, or organisation, stands where the list puts them. */
export function ReasonsTable({ found: { rated, outcome }, who = 'Họ và tên' }: Shown<Row>) {
  const of = (row: Row) => outcome.people.get(row.id)
  const reasonsOf = (row: Row) => {
    const { finding, byVotes, level } = of(row) ?? {}
    if (!finding || !level) return ['']
    const lost =
      byVotes === 'excellent' && finding.level === 'excellent' && level === 'good'
        ? outcome.quota.tied.includes(row.id)
          ? ['Bằng phiếu, bằng điểm ở suất cuối: cấp quyết định chọn.']
          : ['Đủ điều kiện xuất sắc nhưng hết suất trong giới hạn tỷ lệ.']
        : []
    return [...finding.reasons, ...lost]
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
        return finding ? levelShort[finding.level] : ''
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
