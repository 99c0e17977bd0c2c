import 'server-only'
import { and, asc, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { organisations } from '@/db/schema'
import { type Permission, scope, type Viewer } from '@/lib/auth/policy'
import type { Cell } from '@/lib/excel/cells'
import type { Kind } from '@/lib/organisations/labels'
import { type Read, sameName, textOf } from './values'

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

/** Finds a place by its code, or by its name where only one is called so. Words are the same whether a place is missing or out of reach. */
export function placeFinder(places: readonly Place[], words: { noun: string; codeHead: string }) {
  const byId = new Map(places.map((place) => [String(place.id), place]))
  const byName = new Map<string, Set<Place>>()
  for (const place of places)
    for (const name of new Set([sameName(place.name), sameName(place.shortName)]))
      byName.set(name, (byName.get(name) ?? new Set()).add(place))
  const { noun, codeHead } = words

  return (nameCell: Cell | undefined, codeCell: Cell | undefined): Read<Place | undefined> => {
    const [name, code] = [textOf(nameCell), textOf(codeCell)]
    if (!name && !code) return { value: undefined }
    if (code) {
      const place = byId.get(code)
      if (!place)
        return {
          says: `Không có ${noun} mã ${code} trong phạm vi của đồng chí. Mã ở tờ “${LIST_SHEET}” của tệp mẫu.`,
        }
      if (name && ![place.name, place.shortName].some((each) => sameName(each) === sameName(name)))
        return { says: `Mã ${code} là “${place.name}”, không phải “${name}”. Đồng chí sửa mã hoặc tên.` }
      return { value: place }
    }
    const found = [...(byName.get(sameName(name)) ?? [])]
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
