import * as schema from '@/db/schema'
import { ensureHolidays } from './base/holidays'
import { centralRuleSets, commonDayRule } from './base/rulesets'
import { provincialScoreSheet } from './base/score-sheets/provincial-2022'
import { makeAccount, makeMember, makeOrganisation, type SeedDb } from './factories'

/**
 * A small world of its own under its own top: one district with an agency, one commune, two cells (the second is the
 * neighbour whose values must never leak), and one account per role. Every test builds one; `label` keeps login
 * names apart.
 */
export async function makeWorld(db: SeedDb, label: string) {
  await ensureCentralRules(db)
  await ensureHolidays(db)
  const top = await makeOrganisation(db, {
    kind: 'top',
    name: `Đảng bộ huyện ${label}`,
    committeeName: `Huyện ủy ${label}`,
    symbol: 'HU',
    letterheadUpper: 'ĐẢNG BỘ TỈNH NAM CHÂU',
    letterheadLower: `HUYỆN ỦY ${label.toLocaleUpperCase('vi')}`,
  })
  await db.insert(schema.ruleSets).values([
    { ...commonDayRule, orgId: top.id, source: 'Hướng dẫn 19-HD/BTCHU ngày 24/8/2022' },
    { ...provincialScoreSheet, orgId: top.id },
  ])
  const agency = await makeOrganisation(db, {
    kind: 'agency',
    parentId: top.id,
    name: 'Ủy ban nhân dân huyện',
    symbol: 'UBND',
  })
  const commune = await makeOrganisation(db, {
    kind: 'grassroots',
    parentId: top.id,
    name: 'Đảng bộ xã An Thịnh',
    shortName: 'xã An Thịnh',
    committeeName: 'Đảng ủy xã An Thịnh',
    letterheadUpper: `ĐẢNG BỘ HUYỆN ${label.toLocaleUpperCase('vi')}`,
    letterheadLower: 'ĐẢNG ỦY XÃ AN THỊNH',
    placeName: 'An Thịnh',
  })
  const cellOf = (name: string) =>
    makeOrganisation(db, {
      kind: 'cell',
      parentId: commune.id,
      name,
      letterheadUpper: 'ĐẢNG BỘ XÃ AN THỊNH',
      placeName: 'An Thịnh',
    })
  const cell = await cellOf('Chi bộ thôn Đông Hạ')
  const neighbour = await cellOf('Chi bộ thôn Tây Thượng')
  await db.insert(schema.terms).values(
    [cell, neighbour, commune, top].map(({ id }) => ({
      orgId: id,
      name: '2022–2025',
      startsOn: '2022-06-01',
    })),
  )
  const secretary = await makeMember(db, {
    orgId: cell.id,
    fullName: 'Đào Xuân Thạch',
    position: 'Bí thư chi bộ',
  })
  const recorder = await makeMember(db, {
    orgId: cell.id,
    fullName: 'Vũ Đình Khoát',
    position: 'Chi ủy viên',
  })
  const member = await makeMember(db, { orgId: cell.id, fullName: 'Lê Công Rạng' })
  const stranger = await makeMember(db, {
    orgId: neighbour.id,
    fullName: 'Lạ Mặt Nhân',
    position: 'Bí thư chi bộ',
  })
  const [addressee] = await db
    .insert(schema.addressees)
    .values({ orgId: top.id, name: 'Ủy ban nhân dân huyện', agencyId: agency.id, position: 1 })
    .returning()
  const login = (name: string) => `${name}.${label}`.toLowerCase()
  const accountAt = (
    orgId: number,
    role: (typeof schema.role.enumValues)[number],
    fullName: string,
    memberId?: number,
  ) => makeAccount(db, { orgId, fullName, memberId, loginName: login(role), roles: [role] })
  const accounts = {
    admin: await accountAt(top.id, 'admin', 'Quản trị viên'),
    permanentCommittee: await accountAt(top.id, 'permanentCommittee', 'Đặng Hữu Kiệm'),
    standingCommittee: await accountAt(top.id, 'standingCommittee', 'Lưu Thị Hòa'),
    districtOffice: await accountAt(top.id, 'districtOffice', 'Cán bộ Văn phòng'),
    organisationBoard: await accountAt(top.id, 'organisationBoard', 'Cán bộ Tổ chức'),
    inspector: await accountAt(top.id, 'inspector', 'Cán bộ Kiểm tra'),
    agencyOfficer: await accountAt(agency.id, 'agencyOfficer', 'Trần Đức Luyện'),
    committeeSecretary: await accountAt(commune.id, 'committeeSecretary', 'Phạm Ngọc Toản'),
    committeeOffice: await accountAt(commune.id, 'committeeOffice', 'Đinh Thị Vân'),
    cellSecretary: await accountAt(cell.id, 'cellSecretary', secretary.fullName, secretary.id),
    cellRecorder: await accountAt(cell.id, 'cellRecorder', recorder.fullName, recorder.id),
    member: await accountAt(cell.id, 'member', member.fullName, member.id),
    neighbour: await makeAccount(db, {
      orgId: neighbour.id,
      fullName: stranger.fullName,
      memberId: stranger.id,
      loginName: login('neighbour'),
      roles: ['cellSecretary'],
    }),
  }
  return { top, agency, commune, cell, neighbour, secretary, recorder, member, stranger, addressee, accounts }
}

export type World = Awaited<ReturnType<typeof makeWorld>>

/** Central rule sets belong to every installation; a shared test database gets them once. */
async function ensureCentralRules(db: SeedDb) {
  const [any] = await db.select({ id: schema.ruleSets.id }).from(schema.ruleSets).limit(1)
  if (!any) await db.insert(schema.ruleSets).values(centralRuleSets)
}
