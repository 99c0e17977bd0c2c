import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import { MARKER, one, type Victim } from './victim'

/** A cell that ended and handed one member over to the victim's cell. */
export async function makeHandover(db: SeedDb, { orgId, communeId, memberId, accounts }: Victim) {
  const ended = await one(
    db
      .insert(schema.organisations)
      .values({
        ...{ kind: 'cell', cellType: 'office', parentId: communeId, name: MARKER },
        ...{ shortName: MARKER, committeeName: MARKER, symbol: 'CB', placeName: 'An Thịnh' },
        ...{ letterheadUpper: 'ĐẢNG BỘ', letterheadLower: MARKER, endedOn: '2022-08-31' },
        captions: { minutesLeft: 'THƯ KÝ', minutesRight: 'CHỦ TRÌ', onBehalf: 'T/M CHI BỘ' },
      })
      .returning(),
  )
  const event = await one(
    db
      .insert(schema.organisationEvents)
      .values({
        ...{ orgId: ended.id, kind: 'dissolved', happenedOn: '2022-09-01', decisionNumber: MARKER },
        ...{ decidedOn: '2022-08-25', decidedBy: MARKER, before: MARKER, heirId: orgId },
        ...{ doneBy: accounts.organisationBoard.id, doneOn: '2022-09-01' },
      })
      .returning(),
  )
  const eventId = event.id
  await db.insert(schema.organisationEventParties).values({ eventId, orgId, side: 'to' })
  const handover = await one(
    db.insert(schema.handovers).values({ eventId, orgId, fromName: MARKER, dueOn: '2022-10-13' }).returning(),
  )
  await db.insert(schema.handoverMembers).values({
    ...{ handoverId: handover.id, orgId, memberId },
    ...{ fullName: MARKER, sortName: MARKER, standing: 'full' },
  })
  return { reorganisationId: eventId, handoverId: handover.id, endedOrgId: ended.id }
}
