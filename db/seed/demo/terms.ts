import * as schema from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import type { SeedDb } from '../factories'
import { insertAll } from '../kit/insert'
import { TERM_STARTS } from './calendar'
import type { Cell, Tree } from './organisations'

type Type = 'BB' | 'NQ' | 'KL'
/** Numbers given so far in the term before the congress of 12/6/2022: two years of meetings. */
const BEFORE = { withCommittee: { BB: 42, NQ: 21, KL: 0 }, without: { BB: 21, NQ: 21, KL: 0 } }

/** Cells with a chi ủy number its minutes in the same series. */
export const hasCommittee = ({ plan }: Cell) => plan.size >= 9

/** Số văn bản: runs within a term, restarts with the next. */
export class Numbers {
  readonly #last = new Map<string, number>()

  #key = (cell: Cell, type: Type, day: Day) => `${cell.organisation.id} ${type} ${day >= TERM_STARTS}`

  #start = (cell: Cell, type: Type, day: Day) =>
    day >= TERM_STARTS ? 0 : BEFORE[hasCommittee(cell) ? 'withCommittee' : 'without'][type]

  last = (cell: Cell, type: Type, day: Day) =>
    this.#last.get(this.#key(cell, type, day)) ?? this.#start(cell, type, day)

  take(cell: Cell, type: Type, day: Day) {
    const number = this.last(cell, type, day) + 1
    this.#last.set(this.#key(cell, type, day), number)
    return number
  }
}

/** Cell terms 2020–2022 and 2022–2025 with the last numbers given in each; committees 2020–2025. */
export async function makeTerms(db: SeedDb, { top, communes, cells }: Tree, numbers: Numbers) {
  await db.insert(schema.terms).values(
    [top, ...communes.map(({ organisation }) => organisation)].map(({ id }) => ({
      orgId: id,
      name: '2020–2025',
      startsOn: '2020-06-15',
    })),
  )
  const made = await db
    .insert(schema.terms)
    .values(
      cells.flatMap(({ organisation: { id } }) => [
        { orgId: id, name: '2020–2022', startsOn: '2020-01-15', endsOn: '2022-06-11', isCurrent: false },
        { orgId: id, name: '2022–2025', startsOn: TERM_STARTS },
      ]),
    )
    .returning({ id: schema.terms.id, orgId: schema.terms.orgId, startsOn: schema.terms.startsOn })
  const cellOf = new Map(cells.map((cell) => [cell.organisation.id, cell]))
  await insertAll(
    db,
    schema.numberSeries,
    made.flatMap(({ id, orgId, startsOn }) => {
      const cell = cellOf.get(orgId)
      if (!cell) return []
      return (['BB', 'NQ', 'KL'] as const).flatMap((type) => {
        const last = numbers.last(cell, type, startsOn)
        return last === 0 ? [] : [{ orgId, termId: id, type, last }]
      })
    }),
  )
}
