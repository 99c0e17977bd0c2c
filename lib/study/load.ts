import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { studySessions } from '@/db/schema'
import { placeOfRecords } from '@/lib/records/load'

export async function sessionById(tx: Tx, sessionId: number) {
  const [found] = await tx
    .select({
      id: studySessions.id,
      path: studySessions.orgPath,
      startsOn: studySessions.startsOn,
      version: studySessions.version,
    })
    .from(studySessions)
    .where(eq(studySessions.id, sessionId))
    .for('no key update')
  return found
}

/** A session as it is marked by a cell: asked of the cell's place. */
export async function sessionForCell(tx: Tx, sessionId: number, cellId: number) {
  const cell = await placeOfRecords(tx, cellId, 'cell')
  const session = cell && (await sessionById(tx, sessionId))
  return session && { id: session.id, path: cell.path, session }
}
