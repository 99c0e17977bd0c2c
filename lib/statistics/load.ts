import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { organisations } from '@/db/schema'

const above = alias(organisations, 'above')

/** An organisation, at the place of the one above it: from there its target is given; the top's own is entered at the top. */
export async function givenFrom(tx: Tx, orgId: number) {
  const [found] = await tx
    .select({ id: organisations.id, name: organisations.name, own: organisations.path, path: above.path })
    .from(organisations)
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(and(eq(organisations.id, orgId), isNull(organisations.endedOn)))
    .for('no key update', { of: organisations })
  return found && { id: found.id, name: found.name, path: found.path ?? found.own }
}
