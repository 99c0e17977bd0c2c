import 'server-only'
import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { collectiveRatings, collectiveRounds, organisations } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import { groupNameOf } from './labels'

/** The round as it stands, locked until the transaction ends. */
export async function lockRound(tx: Tx, { roundId }: { roundId: number }) {
  const [found] = await tx
    .select()
    .from(collectiveRounds)
    .where(eq(collectiveRounds.id, roundId))
    .for('no key update')
  return found && { ...found, path: found.orgPath }
}
export type LockedRound = NonNullable<Awaited<ReturnType<typeof lockRound>>>

/** One organisation's row with the state of its round; the round first, as everywhere. */
export async function lockOwn(tx: Tx, { collectiveId }: { collectiveId: number }) {
  const [of] = await tx
    .select({ roundId: collectiveRatings.roundId })
    .from(collectiveRatings)
    .where(eq(collectiveRatings.id, collectiveId))
  const round = of && (await lockRound(tx, of))
  if (!round) return undefined
  const [row] = await tx
    .select()
    .from(collectiveRatings)
    .where(eq(collectiveRatings.id, collectiveId))
    .for('no key update')
  return (
    row && { ...row, path: row.orgPath, state: round.state, year: round.year, roundVersion: round.version }
  )
}

type Decider = { id: number; kind: string; path: string }

/**
 * Whom a committee decides about (HD 43-HD/BTCTW, mục 3): the committee of a grassroots organisation about its cells and
 * sections, the standing committee of the top about what stands directly below it.
 */
export async function organisationsOf(tx: Tx, { id, kind, path }: Decider) {
  const found = await tx
    .select({
      id: organisations.id,
      kind: organisations.kind,
      cellType: organisations.cellType,
      name: organisations.name,
    })
    .from(organisations)
    .where(
      and(
        isNull(organisations.endedOn),
        ne(organisations.id, id),
        kind === 'top'
          ? and(
              eq(organisations.parentId, id),
              or(eq(organisations.kind, 'grassroots'), eq(organisations.kind, 'cell')),
            )
          : and(within(organisations.path, path), inArray(organisations.kind, ['cell', 'section'])),
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id))
  return found.map((each) => ({ orgId: each.id, name: each.name, groupName: groupNameOf(each) }))
}
