import * as schema from '@/db/schema'
import type { SeedDb } from './factories'

type Given = { orgId: number; memberId: number; by: number; marker: string }

/** A member of the cell on the way to somewhere outside, retired before, and introduced to a place of residence. */
export async function makeTransfers(db: SeedDb, { orgId, memberId, by, marker }: Given) {
  const [transfer] = await db
    .insert(schema.transfers)
    .values({
      ...{ orgId, memberId, fullName: marker, kind: 'official', direction: 'out', reason: 'retired' },
      ...{ decidedOn: '2022-08-01', place: marker, document: marker, state: 'introduced' },
      ...{ begunOn: '2022-08-10', introducedOn: '2022-08-12', dueOn: '2022-09-30' },
    })
    .returning()
  const [departure] = await db
    .insert(schema.departures)
    .values({ orgId, memberId, kind: 'retired', leftOn: '2022-08-01', document: marker, dueOn: '2022-09-01' })
    .returning()
  const [residence] = await db
    .insert(schema.residences)
    .values({ orgId, memberId, place: marker, number: marker, introducedOn: '2022-03-01' })
    .returning()
  if (!transfer || !departure || !residence) throw new Error('transfer not made')
  await db.insert(schema.transferSteps).values({
    ...{ transferId: transfer.id, orgId, step: 'begin', note: marker, doneBy: by, doneOn: '2022-08-10' },
  })
  await db.insert(schema.residenceComments).values({
    ...{ residenceId: residence.id, orgId, year: 2021, isExempt: false, answers: {}, remark: marker },
    ...{ signer: marker, commentedOn: '2022-03-02', writtenBy: by, writtenOn: '2022-03-02' },
  })
  return {
    ...{ transferId: transfer.id, departureId: departure.id, residenceId: residence.id },
    ...{ toOrgId: orgId, residenceOrgId: orgId },
  }
}
