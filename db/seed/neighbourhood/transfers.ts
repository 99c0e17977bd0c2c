import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import { MARKER, one, type Victim } from './victim'

/** A member of the cell on the way to somewhere outside, retired before, and introduced to a place of residence. */
export async function makeTransfers(db: SeedDb, { orgId, memberId, by }: Victim) {
  const transfer = await one(
    db
      .insert(schema.transfers)
      .values({
        ...{ orgId, memberId, fullName: MARKER, kind: 'official', direction: 'out', reason: 'retired' },
        ...{ decidedOn: '2022-08-01', place: MARKER, document: MARKER, state: 'introduced' },
        ...{ begunOn: '2022-08-10', introducedOn: '2022-08-12', dueOn: '2022-09-30' },
      })
      .returning(),
  )
  const departure = await one(
    db
      .insert(schema.departures)
      .values({
        orgId,
        memberId,
        kind: 'retired',
        leftOn: '2022-08-01',
        document: MARKER,
        dueOn: '2022-09-01',
      })
      .returning(),
  )
  const residence = await one(
    db
      .insert(schema.residences)
      .values({ orgId, memberId, place: MARKER, number: MARKER, introducedOn: '2022-03-01' })
      .returning(),
  )
  await db.insert(schema.transferSteps).values({
    ...{ transferId: transfer.id, orgId, step: 'begin', note: MARKER, doneBy: by, doneOn: '2022-08-10' },
  })
  await db.insert(schema.residenceComments).values({
    ...{ residenceId: residence.id, orgId, year: 2021, isExempt: false, answers: {}, remark: MARKER },
    ...{ signer: MARKER, commentedOn: '2022-03-02', writtenBy: by, writtenOn: '2022-03-02' },
  })
  return {
    ...{ transferId: transfer.id, departureId: departure.id, residenceId: residence.id },
    ...{ toOrgId: orgId, residenceOrgId: orgId },
  }
}
