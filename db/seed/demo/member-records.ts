import { asc, eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { addDays, type Day } from '@/lib/core/dates'
import { yearsAfter } from '@/lib/members/rules'
import { badgeOn, nextRound, roundBefore } from '@/lib/records/rules/badges'
import { neededOf, papersOf, standsRightBelowTop } from '@/lib/records/rules/papers'
import { insertAll } from '../kit/insert'
import { makeRandom } from '../kit/random'
import type { Story } from './story'

type Kept = {
  id: number
  path: string
  standing: 'full' | 'probationary' | 'temporary'
  admittedOn: Day | null
}

/** Papers that old files lack most. */
const oftenMissing = ['probationReview', 'helperComment', 'awarenessClass', 'newMemberClass', 'yearlyReviews']
/** The evening of the demonstration. */
const TODAY = '2022-09-07'
const LAST_YEAR = 2021

/** About two cells in three have begun to check the files of their members: most are complete. */
function checkOf(person: Kept, by: number) {
  const random = makeRandom(`hồ sơ ${person.id}`)
  const needed = neededOf({ ...person, wasRightBelowTop: standsRightBelowTop(person.path) })
  const share = random.between(1, 100)
  if (share > 82) return []
  const missing = share > 62 ? [random.pick(oftenMissing), 'index'].filter((key) => needed.includes(key)) : []
  const optional = papersOf(person)
    .map(({ key }) => key)
    .filter((key) => !needed.includes(key) && random.chance(0.3))
  return [
    {
      memberId: person.id,
      have: [...needed.filter((key) => !missing.includes(key)), ...optional],
      missing,
      checkedOn: addDays('2022-07-01', random.between(0, 50)),
      checkedBy: by,
    },
  ]
}

/** The badge reached before the last round was given at its round; a few were never entered, or entered by mistake. */
function badgeOf({ id, admittedOn }: Kept, by: number): (typeof schema.badges.$inferInsert)[] {
  const random = makeRandom(`huy hiệu ${id}`)
  const lastRound = roundBefore(TODAY)
  const years = admittedOn ? badgeOn(admittedOn, roundBefore(lastRound)) : undefined
  if (!admittedOn || !years) return []
  if (random.chance(0.06)) return random.chance(0.3) ? [takenBack(id, years, by)] : []
  const round = nextRound(yearsAfter(admittedOn, years))
  return [
    {
      ...{ memberId: id, years, decisionNumber: `${100 + (Number(round.slice(2, 4)) % 60)}-QĐ/TU` },
      ...{ decidedOn: addDays(round, -10), recordedBy: by, recordedOn: '2022-07-01' },
    },
  ]
}

const takenBack = (memberId: number, years: number, by: number) => ({
  ...{ memberId, years, recordedBy: by, recordedOn: '2022-07-01' },
  ...{ takenBackOn: '2022-07-05', takenBackReason: 'Ghi nhầm người cùng họ tên ở chi bộ khác.' },
})

/** Giấy tờ trong hồ sơ, phiếu bổ sung năm 2021, Huy hiệu Đảng of the demonstration. */
export async function makeMemberRecords({ db }: Pick<Story, 'db'>) {
  const [board] = await db
    .select({ id: schema.grants.accountId })
    .from(schema.grants)
    .where(eq(schema.grants.role, 'organisationBoard'))
    .orderBy(asc(schema.grants.id))
    .limit(1)
  if (!board) return
  const all = await db
    .select({
      id: schema.members.id,
      orgId: schema.members.orgId,
      path: schema.members.orgPath,
      standing: schema.members.standing,
      admittedOn: schema.members.admittedOn,
    })
    .from(schema.members)
    .where(eq(schema.members.status, 'active'))
  const kept = all.filter(({ standing }) => standing !== 'temporary')
  const begun = kept.filter(({ orgId }) => orgId % 3 !== 0)
  await insertAll(
    db,
    schema.recordChecks,
    begun.flatMap((person) => checkOf(person, board.id)),
  )
  await insertAll(
    db,
    schema.yearlySlips,
    begun
      .filter(({ id, standing }) => standing === 'full' && id % 9 !== 0)
      .map(({ id }) => ({ memberId: id, year: LAST_YEAR, checkedOn: '2022-01-20', checkedBy: board.id })),
  )
  await insertAll(
    db,
    schema.badges,
    kept.flatMap((person) => badgeOf(person, board.id)),
  )
}
