import { and, asc, eq, lt, ne, sql } from 'drizzle-orm'
import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import type { Story } from './story'

const ENDED = 'Chi bộ Cơ quan xã Vạn Sơn'
const SINCE = '2022-06-01'
/** Where its members went, the weak cell first; who confirmed, and when. */
const receiving = [
  { key: 'thuongdoi', confirmedOn: '2022-06-10', remark: 'Đã nhận sổ danh sách và hồ sơ đảng viên.' },
  { key: 'kheda', confirmedOn: '2022-06-14', remark: '' },
  { key: 'tanlap', confirmedOn: null, remark: '' },
]

type Decided = Pick<
  typeof schema.organisationEvents.$inferInsert,
  'decisionNumber' | 'decidedOn' | 'decidedBy' | 'happenedOn' | 'doneBy' | 'doneOn'
>

/** Somebody of the receiving cell who had worked at the commune's office: three years there, and back. */
async function throughOffice(db: SeedDb, officeId: number, cellId: number) {
  const [member] = await db
    .select()
    .from(schema.members)
    .where(
      and(
        eq(schema.members.orgId, cellId),
        eq(schema.members.status, 'active'),
        eq(schema.members.standing, 'full'),
        eq(schema.members.position, ''),
        lt(schema.members.admittedOn, '2015-01-01'),
        ne(schema.members.sex, 'female'),
      ),
    )
    .orderBy(asc(schema.members.id))
    .limit(1)
  if (!member) return undefined
  const to = (orgId: number, sinceOn: string, sinceReason: 'transferred' | 'reorganised') =>
    db.update(schema.members).set({ orgId, sinceOn, sinceReason }).where(eq(schema.members.id, member.id))
  await to(officeId, '2019-03-01', 'transferred')
  await to(cellId, SINCE, 'reorganised')
  return member
}

/** Giải thể chi bộ cơ quan xã: one cell that ended three months ago; one receiving cell has still to confirm. */
export async function makeReorganisation({ db, tree, accounts }: Story) {
  const commune = tree.communes.find(({ plan }) => plan.key === 'vanson')?.organisation
  const like = tree.cells.find(({ plan }) => plan.key === 'kheda')?.organisation
  const doneBy = accounts.get('tochuc.huyen')?.id
  if (!commune || !like || !doneBy) return
  const { id: _, path: _path, nameSearch: _search, submitKey: _key, createdAt: _at, ...given } = like
  const [office] = await db
    .insert(schema.organisations)
    .values({
      ...{ ...given, cellType: 'office', name: ENDED, shortName: ENDED, committeeName: ENDED },
      ...{ letterheadLower: ENDED.toLocaleUpperCase('vi'), foundedOn: '2003-05-01', tags: [] },
    })
    .returning()
  if (!office) return
  const decision: Decided = {
    ...{ decisionNumber: '412-QĐ/HU', decidedOn: '2022-05-20', decidedBy: 'Ban Thường vụ Huyện ủy' },
    ...{ happenedOn: SINCE, doneBy, doneOn: SINCE },
  }
  const cells = receiving.flatMap((each) => {
    const found = tree.cells.find(({ plan }) => plan.key === each.key)
    return found ? [{ ...each, ...found }] : []
  })
  const heir = cells[0]?.organisation
  const [event] = await db
    .insert(schema.organisationEvents)
    .values({
      ...{ ...decision, orgId: office.id, kind: 'dissolved', before: ENDED },
      ...{ after: heir?.name ?? '', heirId: heir?.id },
    })
    .returning()
  for (const { key, organisation, confirmedOn, remark } of cells) {
    const member = await throughOffice(db, office.id, organisation.id)
    if (!event || !member) continue
    const at = { eventId: event.id, orgId: organisation.id }
    await db.insert(schema.organisationEventParties).values({ ...at, side: 'to' })
    const [handover] = await db
      .insert(schema.handovers)
      .values({
        ...{ ...at, fromName: ENDED, dueOn: '2022-07-13', confirmedOn, remark },
        confirmedBy: confirmedOn ? (accounts.get(`bithu.${key}`)?.id ?? doneBy) : null,
      })
      .returning()
    const { id: memberId, fullName, sortName, standing } = member
    await db.insert(schema.handoverMembers).values({
      ...{ handoverId: handover?.id ?? 0, orgId: organisation.id, memberId, fullName, sortName, standing },
    })
  }
  await db
    .update(schema.organisations)
    .set({ endedOn: sql`${SINCE}::date - 1` })
    .where(eq(schema.organisations.id, office.id))
}
