import { levelShort } from '@/lib/ratings/labels'
import type { CampaignPerson } from '@/lib/ratings/queries/campaign'
import { levels } from '@/lib/ratings/rules/scale'
import { NumberCell } from '@/lib/ui/cell-field'
import { type Column, Table } from '@/lib/ui/table'

/** Sums per person and level. A row names itself, so that one left blank is asked for too. */
export function BallotTable({ rows, returned }: { rows: CampaignPerson[]; returned: number | null }) {
  const columns: Column<CampaignPerson>[] = [
    {
      header: 'Họ và tên',
      cell: ({ id, fullName }) => (
        <>
          {fullName}
          <input type="hidden" name={`listed-${id}`} value="1" />
        </>
      ),
    },
    ...levels.map((level) => ({
      header: levelShort[level],
      cell: (row: CampaignPerson) => (
        <NumberCell
          name={`${level}-${row.id}`}
          label={`${row.fullName}: số phiếu ${levelShort[level]}`}
          value={row[level]}
        />
      ),
    })),
    {
      header: 'Không hợp lệ',
      cell: (row) => (
        <NumberCell
          name={`invalid-${row.id}`}
          label={`${row.fullName}: số phiếu không hợp lệ`}
          value={row.valid === null || returned === null ? null : returned - row.valid}
        />
      ),
    },
  ]
  return <Table rows={rows} columns={columns} empty="Danh sách chưa có ai thuộc diện kiểm điểm." />
}
