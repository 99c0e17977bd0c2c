import 'server-only'
import type { Tx } from '@/db/client'
import { organisations, terms } from '@/db/schema'
import { type Desk, inChunks } from '@/lib/imports/kind'
import { sameName } from '@/lib/imports/values'
import { addAddressee } from '@/lib/organisations/load'
import type { OrganisationValues } from './organisation-values'

/** A new organisation: below one of the register, or below that of another row. */
export type New = {
  row: number
  level: number
  values: OrganisationValues
  above: { id: number } | { row: number }
}
type Placed = { row: number; parentId: number; values: OrganisationValues }

/** Level by level, since a path begins with that of the organisation above. */
export async function addOrganisations({ tx, today }: Desk, all: New[]): Promise<number[]> {
  const ids = new Map<number, number>()
  const levels = [...new Set(all.map(({ level }) => level))].toSorted((one, other) => one - other)
  for (const level of levels) {
    const placed = all
      .filter((each) => each.level === level)
      .flatMap(({ row, values, above }): Placed[] => {
        const parentId = 'id' in above ? above.id : ids.get(above.row)
        return parentId === undefined ? [] : [{ row, values, parentId }]
      })
    for (const [row, id] of await addLevel(tx, placed)) ids.set(row, id)
    await addBesides(tx, placed, ids, today)
  }
  return [...ids.values()]
}

const keyOf = (parentId: number | null, name: string) => `${parentId}|${sameName(name)}`

async function addLevel(tx: Tx, placed: Placed[]) {
  const made = await inChunks(placed, (chunk) =>
    tx.insert(organisations).values(chunk.map(rowOf)).returning({
      id: organisations.id,
      parentId: organisations.parentId,
      name: organisations.name,
    }),
  )
  const idOf = new Map(made.map(({ id, parentId, name }) => [keyOf(parentId, name), id]))
  return placed.flatMap(({ row, parentId, values }): [number, number][] => {
    const id = idOf.get(keyOf(parentId, values.name))
    return id === undefined ? [] : [[row, id]]
  })
}

function rowOf({ parentId, values }: Placed) {
  const { termName: _n, termStartsOn: _s, minutesLeft, minutesRight, onBehalf, ...given } = values
  return { ...given, parentId, captions: { minutesLeft, minutesRight, onBehalf } }
}

/** What comes with a new organisation: its first term; an agency can be written to at once. */
async function addBesides(tx: Tx, placed: Placed[], ids: ReadonlyMap<number, number>, today: string) {
  const made = placed.flatMap(({ row, ...each }) => {
    const id = ids.get(row)
    return id === undefined ? [] : [{ id, ...each }]
  })
  const first = made.flatMap(({ id, values: { termName, termStartsOn } }) =>
    termName ? [{ orgId: id, name: termName, startsOn: termStartsOn ?? today }] : [],
  )
  await inChunks(first, (chunk) => tx.insert(terms).values(chunk).returning({ id: terms.id }))
  for (const { id, parentId, values } of made)
    if (values.kind === 'agency') await addAddressee(tx, parentId, id, values.name)
}
