import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import { MARKER, one, type Victim } from './victim'

/** The cell's book with one of everything. */
export async function makeDues(db: SeedDb, { orgId, memberId, communeId, by }: Victim) {
  await db
    .insert(schema.duesBooks)
    .values({ orgId, startsOn: '2022-07-01', owed: 4_321, openedBy: by, openedOn: '2022-07-01' })
  await db.insert(schema.duesProfiles).values({
    ...{ orgId, memberId, fromMonth: '2022-07-01', groupKey: 'others', figure: 5_000 },
    ...{ enteredBy: by, enteredOn: '2022-07-01' },
  })
  const relief = await one(
    db
      .insert(schema.duesReliefs)
      .values({
        ...{ orgId, memberId, kind: 'hardship', percent: 50, startsOn: '2022-08-01', endsOn: '2022-12-01' },
        ...{ decidedBy: MARKER, decisionNumber: MARKER, enteredBy: by },
      })
      .returning(),
  )
  const payment = await one(
    db
      .insert(schema.duesPayments)
      .values({
        ...{ orgId, memberId, month: '2022-08-01', amount: 1_234, method: 'cash', note: MARKER },
        ...{ paidOn: '2022-08-07', recordedBy: by, recordedOn: '2022-08-07' },
      })
      .returning(),
  )
  const remittance = await one(
    db
      .insert(schema.duesRemittances)
      .values({ orgId, toId: communeId, amount: 1_234, sentOn: '2022-08-10', note: MARKER, sentBy: by })
      .returning(),
  )
  return {
    reliefId: relief.id,
    paymentId: payment.id,
    remittanceId: remittance.id,
  }
}
