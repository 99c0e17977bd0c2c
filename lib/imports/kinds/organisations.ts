import 'server-only'
import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { organisations } from '@/db/schema'
import type { Problem, Row } from '@/lib/imports/columns'
import { type Checked, type Desk, importKind } from '@/lib/imports/kind'
import { type Place, placeFinder, placesFor } from '@/lib/imports/places'
import { sameName, textOf } from '@/lib/imports/values'
import { cellTypeLabel, kindLabel } from '@/lib/organisations/labels'
import { organisationColumns } from './organisation-columns'
import { addOrganisations, type New } from './organisation-store'
import { byLevel, type Standing, standingOf } from './organisation-tree'
import { type Above, kindOf, type OrganisationValues, organisationFrom } from './organisation-values'

/** Agencies and groups have nothing below them. */
const ABOVE = ['top', 'grassroots', 'section', 'cell'] as const

const NOTHING: ReturnType<typeof organisationFrom> = { values: undefined, problems: [] }

/** A row that was looked at: what it becomes for those below it, and by what it is known again. */
type Done = { checked: Checked<New>; as?: Above; key: string }

async function check({ tx, viewer, settings, today }: Desk, rows: readonly Row[]): Promise<Checked<New>[]> {
  const places = await placesFor(tx, viewer, 'organisations.create', ABOVE)
  const find = placeFinder(places, { noun: 'tổ chức', codeHead: 'Mã cấp trên' })
  const held = new Set(places.flatMap(({ name, shortName }) => [sameName(name), sameName(shortName)]))
  const standings = standingOf(rows, find, (name) => held.has(sameName(name)))
  const known = await namesBelow(tx, places)
  const done = new Map<Row, Done>()
  const firstRows = new Map<string, number>()

  for (const { row, level } of byLevel(rows, standings)) {
    const { above, problem } = standings.get(row) ?? {}
    const upper = above && ('place' in above ? above.place : done.get(above.row)?.as)
    const kind = kindFrom(row)
    const read =
      'value' in kind && upper ? organisationFrom(row, kind.value, upper, { settings, today }) : NOTHING
    const problems: Problem[] = [
      ...(problem ? [problem] : []),
      ...('problem' in kind ? [kind.problem] : []),
      ...(above && 'row' in above && !upper
        ? [{ column: 'parent', says: `Cấp trên ở dòng ${above.row.row} còn lỗi.` }]
        : []),
      ...read.problems,
    ]
    const name = read.values?.name ?? textOf(row.cells.name)
    const key = `${keyAbove(above, done)}|${sameName(name)}`
    const first = firstRows.get(key)
    if (first === undefined) firstRows.set(key, row.row)
    else if (problems.length === 0)
      problems.push({
        column: 'name',
        says: `Trùng với dòng ${first}: cùng tên, cùng cấp trên. Đồng chí bỏ một dòng.`,
      })
    const verdict = { row: row.row, title: name, place: upper?.name ?? textOf(row.cells.parent), problems }
    done.set(row, { checked: judged(), as: read.values, key })

    function judged(): Checked<New> {
      if (problems.length > 0 || !read.values || !above) return { ...verdict, is: 'wrong' }
      if (known.has(key)) return { ...verdict, is: 'known' }
      const value = { row: row.row, level, values: read.values, above: storedAbove(above) }
      return { ...verdict, is: 'fresh', read: typeWords(read.values), value }
    }
  }
  return rows.flatMap((row) => done.get(row)?.checked ?? [])
}

const typeWords = ({ kind, cellType }: OrganisationValues) =>
  [kindLabel[kind], ...(cellType ? [cellTypeLabel[cellType]] : [])].join(' – ')

type AboveRow = NonNullable<Standing<Place>['above']>

const keyAbove = (above: AboveRow | undefined, done: ReadonlyMap<Row, Done>) =>
  above && ('place' in above ? above.place.id : done.get(above.row)?.key)

const storedAbove = (above: AboveRow): New['above'] =>
  'place' in above ? { id: above.place.id } : { row: above.row.row }

function kindFrom(row: Row) {
  const kind = kindOf(row)
  const problem = (says: string) => ({ problem: { column: 'kind', says } })
  if ('says' in kind) return problem(kind.says)
  if (!kind.value) return problem('Đồng chí ghi loại tổ chức, ví dụ “Chi bộ”.')
  if (kind.value === 'top') return problem('Đảng bộ đứng đầu có từ khi cài đặt; không nhập thêm được.')
  return { value: kind.value }
}

/** What stands below each already, by place and name. */
async function namesBelow(tx: Tx, places: readonly Place[]) {
  const rows = await tx
    .select({ parentId: organisations.parentId, name: organisations.name })
    .from(organisations)
    .where(
      inArray(
        organisations.parentId,
        places.map(({ id }) => id),
      ),
    )
  return new Set(rows.map(({ parentId, name }) => `${parentId}|${sameName(name)}`))
}

export const organisationsImport = importKind<New>({
  title: 'Tổ chức',
  noun: 'tổ chức',
  permission: 'imports.organisations',
  columns: organisationColumns,
  list: '/organisations',
  check,
  store: addOrganisations,
})
