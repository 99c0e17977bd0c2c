import { type Day, showDay } from '@/lib/core/dates'
import type { DayRow } from '@/lib/statistics/makeup'
import { type Column, Table } from '@/lib/ui/table'

type Given = { rows: DayRow[]; linkOf: (on: Day, more: object) => string | undefined }

const counted = [
  ['Đảng viên', 'members', {}],
  ['Chính thức', 'full', { standing: 'full' }],
  ['Dự bị', 'probationary', { standing: 'probationary' }],
  ['Nữ', 'female', { sex: 'female' }],
  ['Dân tộc thiểu số', 'minority', { minority: 'on' }],
  ['Đến 30 tuổi', 'young', { age: 0 }],
] as const

/** One row a day, the last one the day that is shown above. */
export function OverTime({ rows, linkOf }: Given) {
  const columns: Column<DayRow>[] = [
    { header: 'Ngày', cell: ({ on }) => showDay(on) },
    ...counted.map(
      ([header, name, more]): Column<DayRow> => ({
        header,
        isNumber: true,
        cell: (row) => ({
          text: row[name].toLocaleString('vi'),
          href: row[name] > 0 ? linkOf(row.on, more) : undefined,
        }),
      }),
    ),
  ]
  return <Table rows={rows} columns={columns} empty="" />
}
