import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import { MARKER, one, type Victim } from './victim'

/** Between two meetings: a task, a candidate who was stopped, a directive that was read out. */
export async function makeWork(
  db: SeedDb,
  { orgId, by }: Victim,
  held: { meetingId: number; minutesId: number },
) {
  const { meetingId, minutesId } = held
  const task = await one(
    db.insert(schema.tasks).values({ orgId, meetingId, title: MARKER, assigneeName: MARKER }).returning(),
  )
  const { id: candidateId } = await one(
    db
      .insert(schema.candidates)
      .values({
        ...{ orgId, fullName: MARKER, sortName: MARKER, sex: 'male', bornOn: '1998-05-19', source: 'farmer' },
      })
      .returning(),
  )
  await db.insert(schema.candidateSteps).values({
    ...{ candidateId, orgId, doneBy: by, note: MARKER },
    ...{ fromStage: 'dossier', toStage: 'stopped', takenOn: '2022-08-01', doneOn: '2022-08-01' },
  })
  // The cell's own, as its conferences are: what organisations above announce, every cell below reads.
  const words = { kind: MARKER, number: MARKER, issuer: MARKER, subject: MARKER, discussion: MARKER }
  const { id: directiveId } = await one(
    db
      .insert(schema.directives)
      .values({ ...words, orgId, month: '2022-09-01', issuedOn: '2022-08-20' })
      .returning(),
  )
  await db.insert(schema.directiveReadings).values({ directiveId, minutesId, orgId, heldOn: '2022-08-07' })
  return { task, candidateId, directiveId }
}
