import * as schema from '@/db/schema'
import type { SeedDb } from './factories'

type Given = { orgId: number; meetingId: number; communeId: number; marker: string }

/** Somebody the commune sends to the cell, and a visit read from its sent minutes. */
export async function makeVisit(db: SeedDb, { orgId, meetingId, communeId, marker }: Given) {
  const [visitor] = await db
    .insert(schema.visitors)
    .values({
      orgId: communeId,
      fullName: marker,
      position: marker,
      kind: 'committee',
      startsOn: '2022-01-01',
    })
    .returning()
  const [visit] = await db
    .insert(schema.visits)
    .values({ meetingId, orgId, fullName: marker, position: marker, heldOn: '2022-08-07' })
    .returning()
  if (!visitor || !visit) throw new Error('visit not made')
  const [assignment] = await db
    .insert(schema.visitAssignments)
    .values({ visitorId: visitor.id, orgId, startsOn: '2022-01-01' })
    .returning()
  return { visitorId: visitor.id, visitId: visit.id, assignmentId: assignment?.id ?? 0 }
}
