import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema'
import { printedPosition } from './labels'
import { heldAt } from './load'

type Printed = { id: number; orgId: number; position: string }

/** Kept in step with the posts of the own cell, for the minutes; what runs elsewhere or is over changes nothing of it. */
export async function printPosition(tx: Tx, { id, orgId, position: before }: Printed) {
  const running = (await heldAt(tx, orgId)).filter(({ memberId }) => memberId === id)
  const position = printedPosition(
    running.map(({ kind }) => kind),
    before,
  )
  if (position !== before)
    await tx
      .update(members)
      .set({ position, version: sql`${members.version} + 1` })
      .where(eq(members.id, id))
}
