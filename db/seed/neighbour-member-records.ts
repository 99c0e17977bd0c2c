import * as schema from '@/db/schema'
import { makeMember, type SeedDb } from './factories'

type Kept = { memberId: number; by: number; marker: string }
type Due = { orgId: number; marker: string }

/** What is known of a file: a check, a slip, a badge. */
export async function makeMemberRecords(db: SeedDb, { memberId, by, marker }: Kept) {
  const checked = { checkedOn: '2022-08-01', checkedBy: by }
  await db
    .insert(schema.recordChecks)
    .values({ memberId, have: ['application'], missing: ['index'], ...checked })
  await db.insert(schema.yearlySlips).values({ memberId, year: 2021, ...checked })
  await db.insert(schema.badges).values({
    ...{ memberId, years: 40, decisionNumber: marker, decidedOn: '2020-01-20' },
    ...{ recordedBy: by, recordedOn: '2022-08-01' },
  })
}

/** Somebody whose badge is due on 02/9/2022. */
export const makeBadgeDue = (db: SeedDb, { orgId, marker }: Due) =>
  makeMember(db, { orgId, fullName: marker, admittedOn: '1992-08-01', officialOn: '1993-08-01' })

/** Somebody whose probation has ended. */
export async function makeProbationer(db: SeedDb, { orgId, marker }: Due) {
  const { id: probationerId } = await makeMember(db, {
    ...{ orgId, fullName: marker, birthYear: 1995 },
    ...{ standing: 'probationary', admittedOn: '2021-09-01' },
  })
  return { probationerId }
}
