import type { PreparedList } from '@/db/schema'
import type { ExcelSheet } from '@/lib/excel/book'
import { type Column, FAULT_HEAD, NUMBER_HEAD, SAMPLE } from './columns'

type Place = { id: number; name: string; above: string | null }

const notes = (columns: readonly Column[]): ExcelSheet => ({
  name: 'Hướng dẫn',
  heads: ['Tên cột', 'Bắt buộc', 'Cách ghi', 'Ví dụ'],
  rows: [
    [
      'Chung',
      '',
      'Mỗi người, mỗi tổ chức một dòng; không gộp ô; không thêm dòng tiêu đề thứ hai. Dòng ví dụ để lại cũng được, cổng tự bỏ qua.',
      '',
    ],
    ...columns.map(({ head, isRequired, note, example }) => [head, isRequired ? 'Có' : '', note, example]),
  ],
})

/** The empty form: heads, a sample row, how each column is filled in, and the names to choose from. */
export const templateSheets = (
  columns: readonly Column[],
  places: readonly Place[],
  listName: string,
): ExcelSheet[] => [
  {
    name: 'Danh sách',
    heads: [NUMBER_HEAD, ...columns.map(({ head }) => head)],
    rows: [[SAMPLE, ...columns.map(({ example }) => example)]],
    isTemplate: true,
  },
  notes(columns),
  {
    name: listName,
    heads: ['Mã', 'Tên', 'Trực thuộc'],
    rows: places.map(({ id, name, above }) => [id, name, above ?? '']),
  },
]

/** The list as it was sent, with what is wrong beside each row; cells to be changed are coloured. */
export function faultSheets(
  { heads, rows, verdicts }: PreparedList,
  columns: readonly Column[],
): ExcelSheet[] {
  const headOf = new Map(columns.map(({ key, head }) => [key, head]))
  const at = new Map(heads.map(({ key }, index) => [key, index]))
  return [
    {
      name: 'Danh sách',
      heads: [...heads.map(({ head }) => head), FAULT_HEAD],
      rows: rows.map(({ cells }, index) => [
        ...heads.map(({ key }) => cells[key] ?? null),
        (verdicts[index]?.problems ?? [])
          .map(({ column, says }) => `${headOf.get(column) ?? column}: ${says}`)
          .join('\n'),
      ]),
      marked: verdicts.flatMap(({ problems }, row) =>
        problems.map(({ column }): [number, number] => [row, at.get(column) ?? heads.length]),
      ),
    },
    notes(columns),
  ]
}
