import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { organisations } from '@/db/schema'

export async function organisationById(tx: Tx, id: number) {
  const [found] = await tx
    .select({
      id: organisations.id,
      path: organisations.path,
      kind: organisations.kind,
      version: organisations.version,
      name: organisations.name,
    })
    .from(organisations)
    .where(and(eq(organisations.id, id), isNull(organisations.endedOn)))
    .for('update')
  return found
}
