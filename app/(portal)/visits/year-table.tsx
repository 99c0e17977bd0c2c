import { type Column, Table } from '@/lib/ui/table'
import { postIn, progressWords } from '@/lib/visits/labels'
import type { YearRow } from '@/lib/visits/year'

const months = Array.from({ length: 12 }, (_, at) => at)

type Shown = { path: string; year: number }

const columns = ({ path, year }: Shown, hasTarget: boolean): Column<YearRow>[] => [
  {
    header: 'Họ và tên',
    cell: ({ id, visitor }) => ({
      text: visitor.fullName,
      ...(visitor.path.startsWith(path) ? { href: `/visits/people/${id}` } : {}),
      note: postIn(year, visitor),
    }),
  },
  ...months.map(
    (at): Column<YearRow> => ({
      header: `T${at + 1}`,
      cell: (row) => row.months[at] || '',
      isNumber: true,
      isQuiet: (row) => !row.months[at],
    }),
  ),
  { header: 'Lượt', cell: ({ visits }) => visits, isNumber: true },
  { header: 'Chi bộ', cell: ({ cells }) => cells, isNumber: true },
  ...(hasTarget
    ? [
        {
          header: 'Chỉ tiêu năm',
          cell: ({ progress }: YearRow) =>
            progress
              ? { badges: [[progress.isMet ? 'good' : 'warn', progressWords(progress)] as const] }
              : '',
          isQuiet: ({ progress }: YearRow) => progress === undefined,
        },
      ]
    : []),
]

/** Leader × month: how often each attended, in how many cells, and how far he is from his target. */
export const YearTable = ({ rows, ...shown }: { rows: YearRow[] } & Shown) => (
  <div className="print:text-sm">
    <Table
      rows={rows}
      columns={columns(
        shown,
        rows.some(({ progress }) => progress !== undefined),
      )}
      caption="Số lượt dự sinh hoạt theo tháng (T1 là tháng 1)"
      empty="Chưa có đồng chí nào trong danh sách dự sinh hoạt. Đồng chí thêm ở mục “Danh sách, phân công”."
    />
  </div>
)
