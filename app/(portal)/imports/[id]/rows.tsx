import { showDay } from '@/lib/core/dates'
import { type Cell, isDay } from '@/lib/excel/cells'
import type { Column } from '@/lib/imports/columns'
import type { PreparedImport } from '@/lib/imports/queries'
import { Notice } from '@/lib/ui/badge'
import { Section } from '@/lib/ui/page'
import { Table } from '@/lib/ui/table'

type Props = { list: NonNullable<PreparedImport['list']>; columns: readonly Column[] }

const MOST_WRONG = 100
const MOST_FRESH = 20

const written = (cell: Cell | undefined) =>
  cell === null || cell === undefined ? '' : isDay(cell) ? showDay(cell.day) : String(cell)

/** Each cell that is wrong on a line of its own: where it stands, what it says, what to do. */
export function WrongRows({ list: { rows, verdicts }, columns }: Props) {
  const headOf = new Map(columns.map(({ key, head }) => [key, head]))
  const wrong = verdicts.flatMap(({ row, title, problems }, index) =>
    problems.map(({ column, says }, at) => ({
      id: `${row}-${at}`,
      row,
      title,
      column: headOf.get(column) ?? column,
      text: written(rows[index]?.cells[column]),
      says,
    })),
  )
  return (
    <Section title="Những ô phải sửa">
      {wrong.length > MOST_WRONG && (
        <p>
          {MOST_WRONG} ô đầu trong {wrong.length.toLocaleString('vi')} ô; tệp lỗi có đủ.
        </p>
      )}
      <Table
        rows={wrong.slice(0, MOST_WRONG)}
        columns={[
          { header: 'Dòng', isNumber: true, cell: ({ row }) => row },
          { header: 'Tên', cell: ({ title }) => title },
          { header: 'Cột', cell: ({ column }) => column },
          { header: 'Đang ghi', cell: ({ text }) => text || '(trống)' },
          { header: 'Phải sửa thế nào', cell: ({ says }) => says },
        ]}
        empty=""
      />
    </Section>
  )
}

/** Known, and written otherwise than the portal has it: said, since nothing of it will be stored. */
export function ChangedRows({ list: { verdicts } }: Pick<Props, 'list'>) {
  const changed = verdicts.filter(({ is, note }) => is === 'known' && note)
  if (changed.length === 0) return null
  return (
    <Notice
      tone="warn"
      title={`${changed.length.toLocaleString('vi')} dòng đã có trong cổng mà tệp ghi khác; cổng giữ nguyên.`}
    >
      <p>Nhập từ Excel chỉ thêm người mới. Chỗ nào tệp ghi đúng thì đồng chí sửa ở trang của đồng chí ấy:</p>
      <ul className="list-disc pl-5">
        {changed.slice(0, MOST_WRONG).map(({ row, title, note }) => (
          <li key={row}>{`Dòng ${row}, ${title}: ${note}`}</li>
        ))}
      </ul>
      {changed.length > MOST_WRONG && <p>{`Trên đây là ${MOST_WRONG} dòng đầu.`}</p>}
    </Notice>
  )
}

/** The first rows as they were read, so that a shifted column is seen before anything is stored. */
export function FreshRows({ list: { rows, verdicts }, columns }: Props) {
  const fresh = verdicts.flatMap((verdict, index) => (verdict.is === 'fresh' ? [{ verdict, index }] : []))
  // In columns of their own, or told as they were understood.
  const own = new Set(['fullName', 'name', 'cell', 'parent', 'kind', 'cellType'])
  const shown = columns.filter(
    ({ key }) => !own.has(key) && key !== 'cardNumber' && rows.some(({ cells }) => cells[key]),
  )
  const guessed = new Map(
    fresh.flatMap(({ verdict: { place, placeAs } }) => (placeAs ? [[placeAs, place]] : [])),
  )
  const returning = verdicts.filter(({ is, note }) => is === 'fresh' && note)
  return (
    <Section title="Những dòng sẽ nhập">
      {guessed.size > 0 && (
        <Notice
          tone="warn"
          title="Tên chi bộ ghi thiếu hoặc khác dấu, cổng hiểu như sau. Đồng chí xem có đúng không."
        >
          <ul className="list-disc pl-5">
            {[...guessed].map(([written, name]) => (
              <li key={written}>{`“${written}” là ${name}`}</li>
            ))}
          </ul>
        </Notice>
      )}
      {returning.length > 0 && (
        <Notice
          tone="warn"
          title={`${returning.length.toLocaleString('vi')} người trở lại, không phải người mới.`}
        >
          <ul className="list-disc pl-5">
            {returning.map(({ row, title, note }) => (
              <li key={row}>{`Dòng ${row}, ${title}. ${note}`}</li>
            ))}
          </ul>
          <p>Là người khác trùng họ tên, ngày sinh thì đồng chí bỏ dòng ấy, thêm ở trang “Thêm đảng viên”.</p>
        </Notice>
      )}
      {fresh.length > MOST_FRESH && (
        <p>
          {MOST_FRESH} dòng đầu trong {fresh.length.toLocaleString('vi')} dòng. Đồng chí xem có lệch cột
          không.
        </p>
      )}
      <Table
        rows={fresh
          .slice(0, MOST_FRESH)
          .map(({ verdict, index }) => ({ id: verdict.row, ...verdict, index }))}
        columns={[
          { header: 'Dòng', isNumber: true, cell: ({ row }) => row },
          { header: 'Tên', cell: ({ title }) => title },
          {
            header: 'Thuộc',
            cell: ({ place, placeAs }) => (placeAs ? `${place} (trong danh sách ghi “${placeAs}”)` : place),
          },
          {
            header: 'Nội dung',
            cell: ({ index, read }) =>
              [
                ...(read ? [read] : []),
                ...shown
                  .map(({ key, head }) => [head, written(rows[index]?.cells[key])] as const)
                  .flatMap(([head, text]) => (text ? [`${head}: ${text}`] : [])),
              ].join('; '),
          },
        ]}
        empty=""
      />
    </Section>
  )
}
