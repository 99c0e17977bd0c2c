import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import { MARKER, one, type Victim } from './victim'

/** Somebody the commune sends to the cell, and a visit read from its sent minutes. */
export async function makeVisit(db: SeedDb, { orgId, communeId }: Victim, meetingId: number) {
  const visitor = await one(
    db
      .insert(schema.visitors)
      .values({
        orgId: communeId,
        fullName: MARKER,
        position: MARKER,
        kind: 'committee',
        startsOn: '2022-01-01',
      })
      .returning(),
  )
  const visit = await one(
    db
      .insert(schema.visits)
      .values({ meetingId, orgId, fullName: MARKER, position: MARKER, heldOn: '2022-08-07' })
      .returning(),
  )
  const assignment = await one(
    db
      .insert(schema.visitAssignments)
      .values({ visitorId: visitor.id, orgId, startsOn: '2022-01-01' })
      .returning(),
  )
  return { visitorId: visitor.id, visitId: visit.id, assignmentId: assignment.id }
}
