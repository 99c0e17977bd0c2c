import 'server-only'
import { and, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema'
import type { Problem, Row } from '@/lib/imports/columns'
import type { Place, placeFinder } from '@/lib/imports/places'
import { birthFrom, sameName, textOf } from '@/lib/imports/values'
import { isCurrent } from '@/lib/members/conditions'

/** Members of the cells within reach. */
export async function peopleOf(tx: Tx, cells: readonly Place[]) {
  return tx
    .select({
      id: members.id,
      orgId: members.orgId,
      fullName: members.fullName,
      birthYear: members.birthYear,
      bornOn: members.bornOn,
    })
    .from(members)
    .where(
      and(
        isCurrent,
        inArray(
          members.orgId,
          cells.map(({ id }) => id),
        ),
      ),
    )
}
export type Person = Awaited<ReturnType<typeof peopleOf>>[number]
type Found = { member?: Person; cell?: Place; problem?: Problem }

/** Whom a row is about: by cell and name, and by the year or day of birth where two have one name. */
export function personFinder(
  people: readonly Person[],
  cells: readonly Place[],
  findCell: ReturnType<typeof placeFinder>,
) {
  const byName = new Map<string, Person[]>()
  const keyOf = (orgId: number, name: string) => `${orgId}|${sameName(name)}`
  for (const person of people) {
    const key = keyOf(person.orgId, person.fullName)
    byName.set(key, [...(byName.get(key) ?? []), person])
  }
  const [only] = cells.length === 1 ? cells : []

  return ({ cells: written }: Row): Found => {
    const place = findCell(written.cell, written.cellCode)
    if ('says' in place) return { problem: { column: 'cell', says: place.says } }
    const cell = place.value ?? only
    if (!cell) return { problem: { column: 'cell', says: 'Đồng chí ghi tên chi bộ.' } }
    const name = textOf(written.fullName)
    if (!name) return { cell, problem: { column: 'fullName', says: 'Đồng chí ghi họ và tên.' } }
    const born = birthFrom(written.born)
    if ('says' in born) return { cell, problem: { column: 'born', says: born.says } }
    const { birthYear: year, bornOn } = born.value
    const named = byName.get(keyOf(cell.id, name)) ?? []
    const ofYear = named.filter(({ birthYear }) => !year || birthYear === year)
    const exact = ofYear.filter((person) => bornOn && person.bornOn === bornOn)
    const found = exact.length > 0 ? exact : ofYear
    const [member] = found
    if (member && found.length === 1) return { cell, member }
    const says =
      found.length > 1
        ? `${cell.name} có ${found.length} đồng chí tên “${name}”${year ? ` sinh năm ${year}` : ''}. Đồng chí ghi ${year ? 'đủ ngày sinh như trong danh sách đảng viên' : 'thêm năm sinh'}.`
        : `Không có “${name}”${year ? ` sinh năm ${year}` : ''} trong danh sách ${cell.name}. Đồng chí xem lại tên, năm sinh, hoặc thêm đảng viên trước.`
    return { cell, problem: { column: 'fullName', says } }
  }
}
