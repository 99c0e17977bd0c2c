import 'server-only'
import { and, asc, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { organisations } from '@/db/schema'
import { type Permission, scope, type Viewer } from '@/lib/auth/policy'
import type { Cell } from '@/lib/excel/cells'
import type { Kind } from '@/lib/organisations/labels'
import { plainWord, type Read, sameName, textOf } from './values'

const columns = {
  id: organisations.id,
  path: organisations.path,
  kind: organisations.kind,
  name: organisations.name,
  shortName: organisations.shortName,
  placeName: organisations.placeName,
  letterheadLower: organisations.letterheadLower,
}

/** The living organisations in which the viewer may do this, held as they are until the end of the transaction. */
export async function placesFor(tx: Tx, viewer: Viewer, permission: Permission, kinds: readonly Kind[]) {
  return tx
    .select(columns)
    .from(organisations)
    .where(
      and(
        scope(viewer, permission, { path: organisations.path }),
        inArray(organisations.kind, [...kinds]),
        isNull(organisations.endedOn),
      ),
    )
    .orderBy(asc(organisations.path))
    .for('share')
}
export type Place = Awaited<ReturnType<typeof placesFor>>[number]

const namesOf = ({ name, shortName }: Place) => [name, shortName]
const isCalled = (place: Place, name: string, as: (name: string) => string) =>
  namesOf(place).some((each) => as(each) === as(name))

/** How a verdict names the place of its row. */
export function placed(place: Place | undefined, written: Cell | undefined) {
  const name = textOf(written)
  const isGuessed = place && name && !isCalled(place, name, sameName)
  return { place: place?.name ?? name, ...(isGuessed ? { placeAs: name } : {}) }
}

/** Finds a cell, also where its name lacks marks and no other cell is called so without them. */
export const cellFinder = (cells: readonly Place[]) =>
  placeFinder(cells, { noun: 'chi bộ', codeHead: 'Mã chi bộ', marks: plainWord })

/** Finds a place by its code, or by its name where only one is called so. Words are the same whether a place is missing or out of reach. */
export function placeFinder(
  places: readonly Place[],
  { noun, codeHead, marks = sameName }: { noun: string; codeHead: string; marks?: typeof sameName },
) {
  const byId = new Map(places.map((place) => [String(place.id), place]))
  const [exactly, loosely] = [sameName, marks].map((as) => {
    const byName = new Map<string, Set<Place>>()
    for (const place of places)
      for (const name of namesOf(place)) byName.set(as(name), (byName.get(as(name)) ?? new Set()).add(place))
    return (name: string) => byName.get(as(name))
  })

  return (nameCell: Cell | undefined, codeCell: Cell | undefined): Read<Place | undefined> => {
    const [name, code] = [textOf(nameCell), textOf(codeCell)]
    if (!name && !code) return { value: undefined }
    if (code) {
      const place = byId.get(code)
      if (!place)
        return {
          says: `Không có ${noun} mã ${code} trong phạm vi của đồng chí. Mã ở tờ “${LIST_SHEET}” của tệp mẫu.`,
        }
      if (name && !isCalled(place, name, marks))
        return { says: `Mã ${code} là “${place.name}”, không phải “${name}”. Đồng chí sửa mã hoặc tên.` }
      return { value: place }
    }
    const found = [...(exactly?.(name) ?? loosely?.(name) ?? [])]
    if (found.length > 1)
      return {
        says: `Có ${found.length} ${noun} tên “${name}”. Đồng chí ghi thêm cột “${codeHead}” (mã ở tờ “${LIST_SHEET}” của tệp mẫu).`,
      }
    return found.length === 1
      ? { value: found[0] }
      : {
          says: `Không có ${noun} “${name}” trong phạm vi của đồng chí. Đồng chí ghi đúng tên ở tờ “${LIST_SHEET}” của tệp mẫu.`,
        }
  }
}

/** The sheet of the template that lists names and codes. */
export const LIST_SHEET = 'Tên và mã'
