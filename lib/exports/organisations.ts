import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { organisationColumns } from '@/lib/imports/kinds/organisation-columns'
import { organisationFilter } from '@/lib/organisations/input'
import { cellTypeLabel, kindLabel } from '@/lib/organisations/labels'
import { searchOrganisations } from '@/lib/organisations/queries'
import { dayCell, type ListColumn, listed } from './listed'
import { CHUNK, everyRow, ofEach } from './pages'
import { listWholeOrganisations, type WholeOrganisation } from './queries'

/** Under the heads of the import, so that a list can be corrected and sent again. */
const headOf = (key: string) => organisationColumns.find((column) => column.key === key)?.head ?? key

const columns: ListColumn<WholeOrganisation>[] = [
  { head: 'Mã', cell: ({ id }) => id },
  { head: headOf('name'), cell: ({ name }) => name },
  { head: headOf('kind'), cell: ({ kind }) => kindLabel[kind] },
  { head: headOf('parent'), cell: ({ parent }) => parent },
  { head: headOf('parentCode'), cell: ({ parentCode, parent }) => (parent ? parentCode : null) },
  { head: headOf('cellType'), cell: ({ cellType }) => (cellType ? cellTypeLabel[cellType] : null) },
  { head: headOf('shortName'), cell: ({ shortName }) => shortName },
  { head: headOf('committeeName'), cell: ({ committeeName }) => committeeName },
  { head: headOf('symbol'), cell: ({ symbol }) => symbol },
  { head: headOf('letterheadUpper'), cell: ({ letterheadUpper }) => letterheadUpper },
  { head: headOf('letterheadLower'), cell: ({ letterheadLower }) => letterheadLower },
  { head: headOf('placeName'), cell: ({ placeName }) => placeName },
  { head: headOf('minutesLeft'), cell: ({ captions }) => captions.minutesLeft },
  { head: headOf('minutesRight'), cell: ({ captions }) => captions.minutesRight },
  { head: headOf('onBehalf'), cell: ({ captions }) => captions.onBehalf },
  { head: headOf('tags'), cell: ({ tags }) => tags.join(', ') },
  { head: headOf('foundedOn'), cell: ({ foundedOn }) => dayCell(foundedOn) },
  { head: headOf('termName'), cell: ({ termName }) => termName },
  { head: headOf('termStartsOn'), cell: ({ termStartsOn }) => dayCell(termStartsOn) },
]

/** In the order of the tree. */
export async function organisationRows(viewer: Viewer, asked: Record<string, string>) {
  const filter = organisationFilter.parse(asked)
  const found = await everyRow((after) => searchOrganisations(viewer, { ...filter, after }, CHUNK))
  const ids = found.map(({ id }) => id)
  const counts = new Map(found.map((row) => [row.id, row]))
  return listed(await ofEach(ids, (some) => listWholeOrganisations(viewer, some)), [
    ...columns,
    { head: 'Đảng viên chính thức', cell: ({ id }) => counts.get(id)?.full ?? 0 },
    { head: 'Đảng viên dự bị', cell: ({ id }) => counts.get(id)?.probationary ?? 0 },
  ])
}
