import { hash } from '@node-rs/argon2'
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import * as schema from '@/db/schema'
import { sortNameOf } from '@/lib/members/rules'

export type SeedDb = PostgresJsDatabase<typeof schema>
type New<Table extends { $inferInsert: object }> = Table['$inferInsert']

/** The password of every demonstration and test account. */
export const DEMO_PASSWORD = 'Trinh-dien-2022'
let hashed: Promise<string> | undefined
/** Computed once a process: it is made to be slow. */
export const demoHash = () => {
  hashed ??= hash(DEMO_PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  return hashed
}

const cellCaptions = { minutesLeft: 'THƯ KÝ', minutesRight: 'CHỦ TRÌ', onBehalf: 'T/M CHI BỘ' }
const committeeCaptions = { ...cellCaptions, onBehalf: 'T/M ĐẢNG ỦY' }

/** One organisation with sensible names for its kind. */
export async function makeOrganisation(
  db: SeedDb,
  given: Pick<New<typeof schema.organisations>, 'kind' | 'name'> & Partial<New<typeof schema.organisations>>,
) {
  const [made] = await db
    .insert(schema.organisations)
    .values({
      shortName: given.name,
      committeeName: given.name,
      symbol: given.kind === 'cell' ? 'CB' : 'ĐU',
      letterheadUpper: 'ĐẢNG BỘ CẤP TRÊN',
      letterheadLower: given.name.toLocaleUpperCase('vi'),
      placeName: 'Minh Giang',
      captions: given.kind === 'cell' ? cellCaptions : committeeCaptions,
      cellType: given.kind === 'cell' ? 'village' : null,
      ...given,
    })
    .returning()
  if (!made) throw new Error('organisation not made')
  return made
}

export async function makeMember(
  db: SeedDb,
  given: Pick<New<typeof schema.members>, 'orgId' | 'fullName'> & Partial<New<typeof schema.members>>,
) {
  const [made] = await db
    .insert(schema.members)
    .values({
      sortName: sortNameOf(given.fullName),
      sex: 'male',
      birthYear: 1970,
      standing: 'full',
      ...given,
    })
    .returning()
  if (!made) throw new Error('member not made')
  return made
}

type AccountRequest = Pick<New<typeof schema.accounts>, 'orgId' | 'fullName' | 'loginName'> &
  Partial<New<typeof schema.accounts>> & {
    roles: (typeof schema.role.enumValues)[number][]
    startsOn?: string
  }

/** An account that may sign in at once, with its grants at the same organisation. */
export async function makeAccount(db: SeedDb, { roles, startsOn = '2020-01-01', ...given }: AccountRequest) {
  const [made] = await db
    .insert(schema.accounts)
    .values({ passwordHash: await demoHash(), mustChangePassword: false, ...given })
    .returning()
  if (!made) throw new Error('account not made')
  await db
    .insert(schema.grants)
    .values(roles.map((role) => ({ accountId: made.id, role, orgId: given.orgId, startsOn })))
  return made
}

/** Kiểm tra an organisation: what an inspector reads by a decision, for its dates. */
export async function makeInspection(
  db: SeedDb,
  given: Pick<New<typeof schema.grants>, 'accountId' | 'orgId'> & Partial<New<typeof schema.grants>>,
) {
  const [made] = await db
    .insert(schema.grants)
    .values({
      role: 'inspector',
      decision: 'Quyết định kiểm tra số 12-QĐ/UBKTHU ngày 05/9/2022',
      startsOn: '2022-09-05',
      endsOn: '2022-10-31',
      ...given,
    })
    .returning()
  if (!made) throw new Error('inspection not made')
  return made
}
