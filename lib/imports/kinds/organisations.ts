import 'server-only'
import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { organisations, terms } from '@/db/schema'
import type { Problem, Row } from '@/lib/imports/columns'
import { type Checked, type Desk, importKind, inChunks } from '@/lib/imports/kind'
import { type Place, placeFinder, placesFor } from '@/lib/imports/places'
import { sameName, textOf } from '@/lib/imports/values'
import { addAddressee } from '@/lib/organisations/load'
import { organisationColumns } from './organisation-columns'
import { byLevel, standingOf } from './organisation-tree'
import { type Above, kindOf, type OrganisationValues, organisationFrom } from './organisation-values'

type New = { row: number; values: OrganisationValues; level: number; above: { place: Place } | { row: number } }

/** Agencies stand below the top and nothing below them. */
const PARTY = ['top', 'grassroots', 'section', 'cell'] as const

async function check({ tx, viewer, settings }: Desk, rows: readonly Row[]): Promise<Checked<New>[]> {
  const places = await placesFor(tx, viewer, 'organisations.create', PARTY)
  const find = placeFinder(places, { noun: 'tổ chức', codeHead: 'Mã cấp trên' })
  const held = new Set(places.flatMap(({ name, shortName }) => [sameName(name), sameName(shortName)]))
  const standings = standingOf(rows, find, (name) => held.has(sameName(name)))
  const below = await namesBelow(tx, places)
  const done = new Map<Row, { checked: Checked<New>; as?: Above; key: string }>()
  const seen = new Map<string, number>()

  for (const { row, level } of byLevel(rows, standings)) {
    const { above, problem } = standings.get(row) ?? {}
    const kind = kindOf(row)
    const upper = above && ('place' in above ? above.place : done.get(above.row)?.as)
    const problems: Problem[] = [...(problem ? [problem] : [])]
    if ('says' in kind) problems.push({ column: 'kind', says: kind.says })
    else if (!kind.value) problems.push({ column: 'kind', says: 'Đồng chí ghi loại tổ chức, ví dụ “Chi bộ”.' })
    else if (kind.value === 'top')
      problems.push({ column: 'kind', says: 'Đảng bộ đứng đầu đã có khi cài đặt; không nhập thêm được.' })
    if (above && 'row' in above && !upper)
      problems.push({ column: 'parent', says: `Cấp trên ở dòng ${above.row.row} còn lỗi.` })
    const type = 'value' in kind && problems.length === 0 ? kind.value : undefined
    const read = type && upper ? organisationFrom(row, type, upper, settings) : undefined
    problems.push(...(read?.problems ?? []))
    const name = read?.values?.name ?? textOf(row.cells.name)
    const key = above && 'place' in above ? `${above.place.id}|${sameName(name)}` : `${above ? done.get(above.row)?.key : ''}>${sameName(name)}`
    const before = seen.get(key)
    if (before !== undefined && problems.length === 0)
      problems.push({ column: 'name', says: `Trùng với dòng ${before}: cùng tên, cùng cấp trên. Đồng chí bỏ một dòng.` })
    seen.set(key, before ?? row.row)
    const verdict = { row: row.row, title: name, place: upper?.name ?? textOf(row.cells.parent), problems }
    const value = above && read?.values && { row: row.row, values: read.values, level, above: 'row' in above ? { row: above.row.row } : above }
    const is = problems.length > 0 || !value ? 'wrong' : below.has(key) ? 'known' : 'fresh'
    done.set(row, { checked: { ...verdict, is, ...(is === 'fresh' ? { value } : {}) } as Checked<New>, as: read?.values, key })
  }
  return rows.flatMap((row) => done.get(row)?.checked ?? [])
}

/** What stands below each already, by the name. */
async function namesBelow(tx: Tx, places: readonly Place[]) {
  const rows = await tx
    .select({ parentId: organisations.parentId, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.parentId, places.map(({ id }) => id)))
  return new Set(rows.map(({ parentId, name }) => `${parentId}|${sameName(name)}`))
}
