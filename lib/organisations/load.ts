import 'server-only'
import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { addressees, organisations, terms } from '@/db/schema'

export async function organisationById(tx: Tx, id: number) {
  const [found] = await tx
    .select({
      id: organisations.id,
      path: organisations.path,
      kind: organisations.kind,
      version: organisations.version,
      name: organisations.name,
      shortName: organisations.shortName,
      parentId: organisations.parentId,
      cellType: organisations.cellType,
    })
    .from(organisations)
    .where(and(eq(organisations.id, id), isNull(organisations.endedOn)))
    .for('no key update')
  return found
}

/** A cell that has not ended. `share`: it stays as it is meanwhile; else whoever writes in its name too waits. */
export async function runningCell(tx: Tx, id: number, lock: 'share' | 'no key update' = 'no key update') {
  const [cell] = await tx
    .select({ id: organisations.id, path: organisations.path })
    .from(organisations)
    .where(and(eq(organisations.id, id), eq(organisations.kind, 'cell'), isNull(organisations.endedOn)))
    .for(lock)
  return cell
}

/** A new agency can be written to at once: it joins the catalogue of addressees of its top organisation. */
export async function addAddressee(tx: Tx, topId: number, agencyId: number, name: string) {
  await tx
    .insert(addressees)
    .values({
      orgId: topId,
      agencyId,
      name,
      position: sql`(SELECT coalesce(max(position), 0) + 1 FROM addressees WHERE org_id = ${topId})`,
    })
    .onConflictDoUpdate({ target: [addressees.orgId, addressees.name], set: { agencyId } })
}

/** The newest term of an organisation, or the newest but one that is given; whoever takes a number waits (takeNumber). */
export async function newestTerm(tx: Tx, orgId: number, but = 0) {
  const [term] = await tx
    .select({ id: terms.id, startsOn: terms.startsOn, endsOn: terms.endsOn })
    .from(terms)
    .where(and(eq(terms.orgId, orgId), ne(terms.id, but)))
    .orderBy(desc(terms.startsOn))
    .limit(1)
    .for('no key update')
  return term
}
