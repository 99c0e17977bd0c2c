import { type Day, showDay } from '@/lib/core/dates'
import type { Cut } from '@/lib/organisations/cut'
import { cellsOf, formTitle, GROUP_HEADS, gridCell, groupCells } from '@/lib/statistics/form-cells'
import type { Form, FormRow } from '@/lib/statistics/forms'
import type { Grid, GridCell } from '@/lib/statistics/grids'
import { listLink, rollLink } from '@/lib/statistics/links'
import type { Forms } from '@/lib/statistics/queries/forms'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'

/** Where the viewer reads no register, nothing leads to it. */
type RollCut = Pick<Cut, 'org' | 'tag'> | undefined
type Its = { form: Form; cut: RollCut; days: { start: Day; end: Day } }

/** One form; figures of this period lead to whom they count. */
export function FormTable({ form, cut, days }: Its) {
  const hrefOf = ({ link, values }: FormRow) => {
    // Of a figure left for the pen too: in its list stands whose province is not said.
    if (!link || !values || values[0] === 0 || !cut) return undefined
    return 'list' in link ? `#${link.list}` : rollLink(cut, days[link.day], link.filter)
  }
  const columns: Column<FormRow>[] = [
    { header: 'TT', cell: ({ no }) => no },
    { header: 'Chỉ tiêu', cell: ({ title: words }) => words },
    { header: 'Kỳ này', isNumber: true, cell: (row) => ({ text: cellsOf(row)[0] ?? '', href: hrefOf(row) }) },
    { header: 'Cùng kỳ năm trước', isNumber: true, cell: (row) => cellsOf(row)[1] },
    { header: '%', isNumber: true, cell: (row) => cellsOf(row)[2] },
  ]
  return (
    <Section title={formTitle(form)} id={formId(form.key)}>
      <Table rows={form.rows} columns={columns} empty="" isNarrow />
    </Section>
  )
}

/** Keys are words of a title; an id has no spaces. */
export const formId = (key: string) => `form-${key.replaceAll(' ', '-')}`

export const ETHNIC_FORM = { key: '4', title: 'Đảng viên theo dân tộc' }

type Groups = { groups: Forms['groups']; cut: RollCut; on: Day }

export function EthnicTable({ groups, cut, on }: Groups) {
  const rows = groupCells(groups).map((cells, at) => ({ id: at, cells, ethnic: groups[at - 1]?.id }))
  return (
    <Section title={formTitle(ETHNIC_FORM)} id={formId(ETHNIC_FORM.key)}>
      <Table
        rows={rows}
        columns={GROUP_HEADS.map(
          (header, column): Column<(typeof rows)[number]> => ({
            header,
            isNumber: column > 0,
            cell: ({ cells, ethnic }) => ({
              text: cells[column] ?? '',
              href:
                cut && (column === 1 || column === 2)
                  ? rollLink(cut, on, { ethnic, ...(column === 2 ? { sex: 'female' } : {}) })
                  : undefined,
            }),
          }),
        )}
        empty=""
      />
    </Section>
  )
}

type Figures = { grid: Grid; cut: { org: number; tag?: string }; on: Day; mayList: boolean; mayRate: boolean }

/** Biểu 5 and 6: columns of their own, the note under them. */
export function GridTable({ grid: { key, title, heads, rows, note }, cut, on, mayList, mayRate }: Figures) {
  const hrefOf = ({ value, link }: GridCell) => {
    if (!value || !link) return undefined
    // The organisations of a day are shown whole, by no tag.
    if (link === 'organisations') return cut.tag ? undefined : `/organisations/${cut.org}?on=${showDay(on)}`
    if ('roll' in link) return mayList ? rollLink(cut, on, link.roll) : undefined
    const { rated, type } = link
    const more = { year: on.slice(0, 4), group: rated }
    return mayRate ? listLink('/statistics/ratings', { ...cut, type }, more) : undefined
  }
  return (
    <Section title={formTitle({ key, title })} id={formId(key)}>
      <Table
        rows={rows}
        columns={[
          { header: 'TT', cell: ({ no }) => no, isQuiet: ({ no }) => no === '' },
          { header: 'Chỉ tiêu', cell: ({ title: words }) => words },
          ...heads.map(
            (header, at): Column<(typeof rows)[number]> => ({
              header,
              isNumber: true,
              cell: ({ cells }) => {
                const cell = cells[at] ?? {}
                return { text: gridCell(cell), href: hrefOf(cell) }
              },
            }),
          ),
        ]}
        empty=""
      />
      <p className="text-muted">{note}</p>
    </Section>
  )
}
