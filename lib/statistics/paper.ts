import type { Day } from '@/lib/core/dates'
import type { ExcelSheet } from '@/lib/excel/book'
import type { LetterheadNames } from '@/lib/meetings/letterhead'
import { letterheadFrom, tight } from '@/lib/pdf/words'
import { cellsOf, FORM_NOTES, formName, formTitle, GROUP_HEADS, gridCell, groupCells } from './form-cells'
import type { Form } from './forms'
import type { StatisticsFormsData } from './pdf/forms'
import { periodWords } from './period'
import type { Forms } from './queries/forms'
import { SERVICE_NOTES } from './service'

type Given = { forms: Forms; today: Day; names: LetterheadNames; preparedBy: string }

const printedForm = (form: Form) => ({
  title: formTitle(form),
  rows: form.rows.map((row) => [row.no, row.title, ...cellsOf(row).map(tight)]),
})
const formSheet = ({ key, title, rows }: Form): ExcelSheet => ({
  name: formName(key),
  heads: ['TT', title, 'Kỳ này', 'Cùng kỳ năm trước', '%'],
  rows: rows.map((row) => [row.no, row.title, ...cellsOf(row).map((cell, at) => row.values?.[at] ?? cell)]),
})

/** What the forms are cut to, behind the period. */
export const cutWords = (tag: string | undefined) => (tag ? `, nhãn ${tag}` : '')

/** What is to be read beside the forms, on the page and on paper. */
export const formNotes = (tag: string | undefined) => [
  ...(tag
    ? [
        `Chỉ tính các tổ chức hiện nay mang nhãn ${tag} và tổ chức bên dưới; chuyển giữa các tổ chức này không tính là đi, đến.`,
      ]
    : []),
  ...FORM_NOTES,
  ...SERVICE_NOTES,
]

/** The forms as they are printed. */
export function formsPaper({ forms: found, today, names, preparedBy }: Given): StatisticsFormsData {
  const { period, tag, forms, groups, grids, service } = found
  return {
    letterhead: letterheadFrom(names, today),
    subject: `đảng viên ${periodWords(period)}${cutWords(tag)}`,
    forms: forms.map(printedForm),
    groups: groupCells(groups).map((cells) => cells.map(tight)),
    grids: grids.map(({ key, title, heads, rows, note }) => ({
      ...{ title: formTitle({ key, title }), heads, note },
      rows: rows.map((row) => [row.no, row.title, ...row.cells.map(gridCell)]),
    })),
    service: printedForm(service),
    notes: formNotes(tag),
    leftSigner: { authority: 'Người lập biểu', name: preparedBy },
    rightSigner: { authority: 'Trưởng ban', name: '' },
  }
}

const sheetsOf = ({ forms, groups, grids, service }: Forms): ExcelSheet[] => [
  ...forms.map(formSheet),
  {
    name: 'Biểu 4',
    heads: GROUP_HEADS,
    rows: groupCells(groups).map((cells, at) => {
      const group = groups[at - 1]
      return group ? [group.id, group.total, group.female, cells[3] ?? ''] : cells
    }),
  },
  ...grids.map(({ key, title, heads, rows }) => ({
    name: formName(key),
    heads: ['TT', title, ...heads],
    rows: rows.map((row) => [row.no, row.title, ...row.cells.map((cell) => cell.value ?? gridCell(cell))]),
  })),
  formSheet(service),
]

/** The same as a workbook, numbers as numbers; a sheet passed on alone still says what it is cut to. */
export const formsSheets = (found: Forms): ExcelSheet[] =>
  sheetsOf(found).map((sheet) => (found.tag ? { ...sheet, notes: formNotes(found.tag).slice(0, 1) } : sheet))
