import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeNeighbourhood } from '@/db/seed/neighbourhood'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { getPersonalData } from './queries'
import { personSheets } from './sheets'

/** Each table that speaks of a member, and the sheet that tells it. */
const sheetOf: Record<string, string> = {
  accounts: 'Thông tin',
  attendances: 'Dự sinh hoạt',
  away_stays: 'Đi làm xa',
  awards: 'Khen thưởng',
  badges: 'Huy hiệu Đảng',
  candidates: 'Kết nạp',
  contacts: 'Liên lạc',
  departures: 'Nghỉ, chưa chuyển',
  disciplines: 'Kỷ luật',
  dues_payments: 'Đảng phí',
  dues_profiles: 'Mức đóng đảng phí',
  dues_reliefs: 'Miễn, giảm đảng phí',
  exemption_requests: 'Đơn xin miễn',
  exemption_returns: 'Trở lại sinh hoạt',
  exemptions: 'Miễn sinh hoạt',
  handover_members: 'Sắp xếp tổ chức',
  member_changes: 'Đề nghị sửa thông tin',
  memberships: 'Quá trình sinh hoạt',
  posts: 'Chức vụ đảng',
  proposals: 'Đề nghị của chi bộ',
  ratings: 'Xếp loại',
  record_checks: 'Giấy tờ hồ sơ',
  residences: 'Nơi cư trú',
  screenings: 'Rà soát, sàng lọc',
  study_attendances: 'Học tập, bồi dưỡng',
  transfers: 'Chuyển sinh hoạt',
  yearly_slips: 'Phiếu bổ sung',
}
/** And those that tell nothing of their own. */
const untold: Record<string, string> = {
  notices: 'a reminder to others that leads to what is told here',
}

test('dữ liệu của một người gồm mọi bảng có ghi về người ấy; không có phần của người khác', async () => {
  const { world } = await makeNeighbourhood(seedDb, 'cuaminh')
  const own = await viewerOf(world.accounts.member)
  const data = await getPersonalData(own, world.member.id)
  const rows = new Map(data && personSheets(data).map((sheet) => [sheet.name, sheet.rows.length]))
  const tables = Object.values(schema)
    .filter((each) => is(each, PgTable))
    .filter((table) => 'memberId' in getTableColumns(table))
    .map((table) => getTableName(table))
  expect(Object.keys({ ...sheetOf, ...untold }).sort()).toEqual([...new Set(tables)].sort())
  for (const [table, name] of Object.entries(sheetOf)) {
    expect(rows.has(name), name).toBe(true)
    const [kept] =
      await owner`SELECT count(*)::int AS n FROM ${owner(table)} WHERE member_id = ${world.member.id}`
    if (kept?.n > 0) expect(rows.get(name), table).toBeGreaterThan(0)
  }
  for (const name of ['Đảng phí', 'Liên lạc', 'Đơn xin miễn', 'Chuyển sinh hoạt', 'Giấy tờ hồ sơ'])
    expect(rows.get(name), name).toBeGreaterThan(0)
  expect(await getPersonalData(own, world.secretary.id)).toBeUndefined()
})
