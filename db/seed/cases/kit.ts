import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import { insertAll } from '../kit/insert'

type NewOrganisation = typeof schema.organisations.$inferInsert
type NewMember = typeof schema.members.$inferInsert
type Named = Pick<NewOrganisation, 'kind' | 'parentId' | 'name'> & Partial<NewOrganisation>

const organisationOf = (given: Named): NewOrganisation => ({
  ...{ shortName: given.name.replace(/^(Đảng bộ|Chi bộ) /, ''), committeeName: given.name, symbol: 'CB' },
  ...{ letterheadUpper: 'ĐẢNG BỘ CẤP TRÊN', letterheadLower: given.name.toLocaleUpperCase('vi') },
  ...{ placeName: 'Minh Giang', captions: { minutesLeft: 'THƯ KÝ', minutesRight: 'CHỦ TRÌ', onBehalf: '' } },
  ...{ foundedOn: '1990-01-01', cellType: given.kind === 'cell' ? ('village' as const) : null },
  ...given,
})

/** Many organisations of one level in one statement, in the order given. */
export async function insertOrganisations(db: SeedDb, given: Named[]) {
  const made = await db.insert(schema.organisations).values(given.map(organisationOf)).returning()
  return made.toSorted((one, other) => one.id - other.id)
}

/** So many members, dealt out to the cells one by one. */
export async function insertMembers(
  db: SeedDb,
  cells: { id: number }[],
  count: number,
  personOf: (at: number) => Pick<NewMember, 'standing'> & Partial<NewMember>,
) {
  await insertAll(
    db,
    schema.members,
    Array.from({ length: count }, (_, at) => ({
      ...{
        orgId: cells[at % cells.length]?.id ?? 0,
        fullName: `Đảng viên ${at}`,
        sortName: `${at} Đảng viên`,
      },
      ...{ sex: at % 3 === 0 ? ('female' as const) : ('male' as const), birthYear: 1935 + (at % 64) },
      ...{ admittedOn: '2017-05-19', sinceOn: '2017-05-19' },
      ...personOf(at),
    })),
  )
}

/** The planner knows the new sizes, as it would in a database that has grown to them. */
export const analyse = (db: SeedDb) => db.execute('analyze')
