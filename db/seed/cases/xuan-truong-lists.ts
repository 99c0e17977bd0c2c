import { asc, inArray } from 'drizzle-orm'
import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import { insertAll } from '../kit/insert'
import type { makeXuanTruong } from './xuan-truong'

/** The case names the lists, not their lengths: so many of each, in as many cells. */
export const LISTED = { vague: 12, clear: 18, late: 5, running: 3, departed: 9, lacking: 40 }

/** Members with unclear addresses, late transfers, missing papers. */
export async function makeXuanTruongLists(db: SeedDb, its: Awaited<ReturnType<typeof makeXuanTruong>>) {
  const people = await db
    .selectDistinctOn([schema.members.orgId], {
      ...{ memberId: schema.members.id, orgId: schema.members.orgId, fullName: schema.members.fullName },
    })
    .from(schema.members)
    .where(
      inArray(
        schema.members.orgId,
        its.cells.map(({ id }) => id),
      ),
    )
    .orderBy(asc(schema.members.orgId), asc(schema.members.id))
  const next = (count: number) => people.splice(0, count)
  const stays = (count: number, place: string) =>
    next(count).map(({ memberId, orgId }) => ({
      ...{ memberId, orgId, place, work: 'Công nhân', startsOn: '2022-05-15', registeredOn: '2022-06-01' },
    }))
  await insertAll(db, schema.awayStays, [
    ...stays(LISTED.vague, 'Thành phố Tân Hải'),
    ...stays(LISTED.clear, 'Phường Đông Cát, thành phố Tân Hải'),
  ])
  const introduced = (count: number, dueOn: string) =>
    next(count).map((person) => ({
      ...person,
      ...{ kind: 'official' as const, direction: 'out' as const, reason: 'residence' as const },
      ...{ decidedOn: '2022-06-20', begunOn: '2022-06-24', introducedOn: '2022-07-04', dueOn },
      ...{ state: 'introduced' as const, place: 'Đảng bộ phường Đông Cát' },
    }))
  await insertAll(db, schema.transfers, [
    ...introduced(LISTED.late, '2022-08-15'),
    ...introduced(LISTED.running, '2022-12-15'),
  ])
  await insertAll(
    db,
    schema.departures,
    next(LISTED.departed).map(({ memberId, orgId }) => ({
      ...{ memberId, orgId, kind: 'retired' as const, leftOn: '2022-06-01', dueOn: '2022-07-13' },
    })),
  )
  await insertAll(
    db,
    schema.recordChecks,
    next(LISTED.lacking).map(({ memberId }) => ({
      ...{ memberId, have: [], missing: ['application'], checkedOn: '2022-07-20' },
      checkedBy: its.accounts.organisationBoard.id,
    })),
  )
}
