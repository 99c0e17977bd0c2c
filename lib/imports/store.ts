import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { imports } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { lockWord } from '@/lib/core/lock'
import type { storeInput } from './input'
import { importKinds, type KindName } from './kinds'
import { assertStorable } from './rules'

type Spec = Parameters<typeof action<typeof storeInput, Prepared>>[0]
type Prepared = NonNullable<Awaited<ReturnType<typeof preparedOf>>>

/** A prepared list of one kind, by its maker alone. */
async function preparedOf(tx: Tx, viewer: Viewer, kind: KindName, id: number) {
  const [found] = await tx
    .select({
      id: imports.id,
      path: imports.orgPath,
      fresh: imports.fresh,
      known: imports.known,
      wrong: imports.wrong,
      list: imports.list,
      isOld: sql<boolean>`${imports.createdAt} < now() - interval '1 day'`,
    })
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.kind, kind), eq(imports.accountId, viewer.accountId)))
    .for('no key update')
  return found
}

/** Stores a prepared list whole or not at all; one import after the other, so that none overlooks what another adds. */
export const storing = (kind: KindName): Pick<Spec, 'load' | 'run'> => ({
  load: (tx, { importId }, viewer) => preparedOf(tx, viewer, kind, importId),
  run: async ({ tx, viewer, thing, today, settings }) => {
    const { store, noun } = importKinds[kind]
    await lockWord(tx, 'imports')
    assertStorable(thing)
    if (!thing.list) throw new RuleError('Danh sách này đã nhập rồi.')
    const ids = await store({ tx, viewer, today, settings }, thing.list.rows, thing.list.verdicts)
    await tx.update(imports).set({ storedAt: sql`now()`, list: null }).where(eq(imports.id, thing.id))
    return {
      goTo: `/imports/${thing.id}`,
      detail: { of: noun, made: ids.length, known: thing.known, ids: spansOf(ids) },
    }
  },
})

/** "12–9217": which rows were made, short enough for the log. */
function spansOf(ids: readonly number[]) {
  const spans: [number, number][] = []
  for (const id of ids.toSorted((one, other) => one - other)) {
    const last = spans.at(-1)
    if (last && last[1] === id - 1) last[1] = id
    else spans.push([id, id])
  }
  return spans.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}
