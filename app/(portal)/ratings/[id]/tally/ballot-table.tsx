import { levelShort } from '@/lib/ratings/labels'
import { type Level, levels } from '@/lib/ratings/rules/scale'
import { NumberCell } from '@/lib/ui/cell-field'
import { type Column, Table } from '@/lib/ui/table'

type Row = Record<Level | 'valid', number | null> & { id: number; fullName: string }

/** Sums per person, or organisation, and level. A row names itself, so that one left blank is asked for too. */
export function BallotTable({
  rows,
  returned,
  who = 'Họ và tên',
}: {
  rows: Row[]
  returned: number | null
  who?: string
}) {
  const columns: Column<Row>[] = [
    {
      header: who,
      cell: ({ id, fullName }) => (
        <>
          {fullName}
          <input type="hidden" name={`listed-${id}`} value="1" />
        </>
      ),
    },
    ...levels.map((level) => ({
      header: levelShort[level],
      cell: (row: Row) => (
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
