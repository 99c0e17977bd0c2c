import type { Cell } from '@/lib/excel/cells'
import type { Problem, Row } from '@/lib/imports/columns'
import { type Read, sameName, textOf } from '@/lib/imports/values'

/** Where a row stands: below an organisation of the register, or below another row. */
export type Standing<Place> = { above?: { place: Place } | { row: Row }; problem?: Problem }

type Find<Place> = (name: Cell | undefined, code: Cell | undefined) => Read<Place | undefined>

/**
 * What each row stands below. The register comes first; a name that it does not hold is looked for among the rows. A row
 * that would stand above itself, directly or round about, is refused.
 */
export function standingOf<Place>(
  rows: readonly Row[],
  find: Find<Place>,
  isKnown: (name: string) => boolean,
) {
  const byName = new Map<string, Row[]>()
  for (const row of rows) {
    const name = sameName(textOf(row.cells.name))
    byName.set(name, [...(byName.get(name) ?? []), row])
  }
  const aboveOf = ({ cells }: Row): Standing<Place> => {
    const name = textOf(cells.parent)
    const others = byName.get(sameName(name)) ?? []
    if (!textOf(cells.parentCode) && name && !isKnown(name) && others.length > 0) {
      const [other] = others
      if (other && others.length === 1) return { above: { row: other } }
      return {
        problem: {
          column: 'parent',
          says: `Có ${others.length} dòng tên “${name}”; cấp trên phải chỉ một dòng.`,
        },
      }
    }
    const found = find(cells.parent, cells.parentCode)
    if ('says' in found) return { problem: { column: 'parent', says: found.says } }
    if (found.value) return { above: { place: found.value } }
    return { problem: { column: 'parent', says: 'Đồng chí ghi tên tổ chức cấp trên trực tiếp.' } }
  }
  const standings = new Map(rows.map((row) => [row, aboveOf(row)]))
  for (const row of rows)
    if (isRound(row, standings))
      standings.set(row, {
        problem: {
          column: 'parent',
          says: 'Tổ chức này đứng trên chính mình (trực tiếp hoặc vòng qua dòng khác). Đồng chí sửa cột “Trực thuộc”.',
        },
      })
  return standings
}

function isRound<Place>(start: Row, standings: ReadonlyMap<Row, Standing<Place>>) {
  const seen = new Set<Row>()
  for (let row: Row | undefined = start; row && !seen.has(row); ) {
    seen.add(row)
    const above: Standing<Place>['above'] = standings.get(row)?.above
    row = above && 'row' in above ? above.row : undefined
    if (row === start) return true
  }
  return false
}

/** Those that stand below the register first, then what stands below those. */
export function byLevel<Place>(rows: readonly Row[], standings: ReadonlyMap<Row, Standing<Place>>) {
  const level = (row: Row): number => {
    const above = standings.get(row)?.above
    return above && 'row' in above ? level(above.row) + 1 : 0
  }
  return rows.map((row) => ({ row, level: level(row) })).toSorted((one, other) => one.level - other.level)
}
