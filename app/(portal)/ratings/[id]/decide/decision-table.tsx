import { levelOptions, levelShort } from '@/lib/ratings/labels'
import type { Campaign, CampaignPerson } from '@/lib/ratings/queries/campaign'
import { SelectCell, TextCell } from '@/lib/ui/cell-field'
import { type Column, Table } from '@/lib/ui/table'

export function DecisionTable({ found: { rated, outcome } }: { found: Campaign }) {
  const short = (level?: keyof typeof levelShort | null) => (level ? levelShort[level] : '')
  const columns: Column<CampaignPerson>[] = [
    { header: 'Họ và tên', cell: (row) => row.fullName },
    { header: 'Tự xếp loại', cell: (row) => short(row.selfLevel) },
    { header: 'Theo phiếu', cell: (row) => short(outcome.people.get(row.id)?.byVotes) },
    { header: 'Theo quy định', cell: (row) => short(outcome.people.get(row.id)?.finding?.level) },
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
