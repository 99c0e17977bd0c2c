import * as schema from '@/db/schema'
import type { SeedDb } from './factories'

/** A cell that ended and handed one member over to the victim's cell. */
export async function makeHandover(
  db: SeedDb,
  given: { orgId: number; communeId: number; memberId: number; by: number; marker: string },
) {
  const [ended] = await db
    .insert(schema.organisations)
    .values({
      ...{ kind: 'cell', cellType: 'office', parentId: given.communeId, name: given.marker },
      ...{ shortName: given.marker, committeeName: given.marker, symbol: 'CB', placeName: 'An Thịnh' },
      ...{ letterheadUpper: 'ĐẢNG BỘ', letterheadLower: given.marker, endedOn: '2022-08-31' },
      captions: { minutesLeft: 'THƯ KÝ', minutesRight: 'CHỦ TRÌ', onBehalf: 'T/M CHI BỘ' },
    })
    .returning()
  const [event] = await db
    .insert(schema.organisationEvents)
    .values({
      ...{ orgId: ended?.id ?? 0, kind: 'dissolved', happenedOn: '2022-09-01', decisionNumber: given.marker },
      ...{ decidedOn: '2022-08-25', decidedBy: given.marker, before: given.marker, heirId: given.orgId },
      ...{ doneBy: given.by, doneOn: '2022-09-01' },
    })
    .returning()
  const eventId = event?.id ?? 0
  await db.insert(schema.organisationEventParties).values({ eventId, orgId: given.orgId, side: 'to' })
  const [handover] = await db
    .insert(schema.handovers)
    .values({ eventId, orgId: given.orgId, fromName: given.marker, dueOn: '2022-10-13' })
    .returning()
  await db.insert(schema.handoverMembers).values({
    ...{ handoverId: handover?.id ?? 0, orgId: given.orgId, memberId: given.memberId },
    ...{ fullName: given.marker, sortName: given.marker, standing: 'full' },
  })
  return { reorganisationId: eventId, handoverId: handover?.id ?? 0, endedOrgId: ended?.id ?? 0 }
}
