import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { duesBooks, memberships } from '@/db/schema'
import { makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { booksOf, ofCell } from './cash'
import { linesOf } from './lines'
import { officialLines } from './official'
import { getDuesReport } from './queries/report'

const TODAY = '2022-09-07'
let world: World

beforeAll(async () => {
  world = await makeWorld(seedDb, 'dongthu')
})

/** The same numbers every run: a shuffled walk through 0 … 100. */
function* walk() {
  for (let at = 7; ; at = (at * 57 + 31) % 101) yield at
}

test('từng dòng đảng phí đúng như hỏi riêng từng con số của từng người', async () => {
  const { cell, account } = { cell: world.cell, account: world.accounts.cellSecretary }
  const at = walk()
  const pick = (below: number) => (at.next().value ?? 0) % below
  const months = Array.from({ length: 6 }, (_, index) => `2022-0${index + 4}-01`)
  const month = () => months[pick(6)] ?? TODAY
  await owner`INSERT INTO dues_books (org_id, starts_on, opened_by, opened_on)
    VALUES (${cell.id}, '2022-05-01', ${account.id}, ${TODAY})`
  for (let each = 0; each < 12; each += 1) {
    const { id } = await makeMember(seedDb, { orgId: cell.id, fullName: `Đồng chí ${each}` })
    const row = { org_id: cell.id, member_id: id }
    for (let n = pick(4); n > 0; n -= 1)
      await owner`INSERT INTO dues_profiles ${owner({
        ...{ ...row, from_month: month(), group_key: ['pension', 'others'][pick(2)] ?? '' },
        ...{ figure: pick(100) * 1_000, entered_by: account.id, entered_on: TODAY },
      })}`
    for (let n = pick(3); n > 0; n -= 1) {
      const starts = pick(5)
      const kind = ['late', 'hardship'][pick(2)] ?? ''
      const ends = kind === 'late' || pick(2) ? months[starts + 1] : null
      await owner`INSERT INTO dues_reliefs ${owner({
        ...{ ...row, kind, percent: kind === 'late' ? 0 : pick(100), starts_on: months[starts] ?? TODAY },
        ...{ ends_on: ends ?? null, decided_by: 'Chi bộ', entered_by: account.id },
      })}`
    }
    for (let n = pick(6); n > 0; n -= 1) {
      const isElsewhere = pick(3) === 0
      const paid = { ...row, month: month(), paid_on: TODAY, recorded_by: account.id, recorded_on: TODAY }
      const [made] = await owner`INSERT INTO dues_payments ${owner({
        ...{ ...paid, amount: isElsewhere ? 0 : 1_000 + pick(90) * 100 },
        method: isElsewhere ? 'elsewhere' : 'cash',
      })} RETURNING id, amount, method, month::text`
      if (made && pick(3) === 0)
        await owner`INSERT INTO dues_payments ${owner({
          ...{ ...paid, month: made.month, amount: -made.amount, method: made.method, corrects_id: made.id },
        })}`
    }
  }

  const lines = await linesOf(db, months, TODAY, sql`${memberships.orgId} = ${cell.id}`)
  expect(new Set(lines.map((line) => line.month))).toEqual(new Set(months.slice(1)))
  expect(lines.length).toBeGreaterThan(60)
  const seen = { put: 0, elsewhere: 0, relief: 0, back: 0 }
  for (const line of lines) {
    const [profile] = await owner`SELECT group_key, figure FROM dues_profiles
      WHERE member_id = ${line.memberId} AND from_month <= ${line.month} ORDER BY from_month DESC, id DESC LIMIT 1`
    const reliefs = await owner`SELECT kind, percent, ends_on + interval '1 month' > ${TODAY}::date AS is_open
      FROM dues_reliefs WHERE member_id = ${line.memberId} AND starts_on <= ${line.month}
        AND coalesce(ends_on, 'infinity') >= ${line.month}`
    const payments = await owner`SELECT id, amount, method, corrects_id FROM dues_payments
      WHERE member_id = ${line.memberId} AND month = ${line.month}`
    const takenBack = new Set(payments.map(({ corrects_id }) => corrects_id))
    const expected = {
      groupKey: profile?.group_key ?? null,
      figure: profile?.figure ?? null,
      reliefPercent: reliefs.length > 0 ? Math.max(...reliefs.map(({ percent }) => percent)) : null,
      isPutOff: reliefs.some(({ kind, is_open }) => kind === 'late' && is_open),
      paid: payments.reduce((sum, { amount }) => sum + amount, 0),
      isElsewhere: payments.some(
        ({ id, method, corrects_id }) => method === 'elsewhere' && corrects_id === null && !takenBack.has(id),
      ),
    }
    expect(line).toMatchObject(expected)
    seen.put += Number(expected.isPutOff)
    seen.elsewhere += Number(expected.isElsewhere)
    seen.relief += Number(reliefs.length > 0)
    seen.back += takenBack.size > 1 ? 1 : 0
  }
  // The walk met each of the cases.
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0)
})

test('chi bộ chuyển sang đảng ủy khác: tháng trước theo tỷ lệ của nơi cũ', async () => {
  const { cell, commune, top } = world
  const otherCommune = await makeOrganisation(seedDb, {
    ...{ kind: 'grassroots', parentId: top.id, name: 'Đảng bộ xã An Bình', shortName: 'xã An Bình' },
  })
  const shares = (village: number) => JSON.stringify({ village, grassroots: 15 })
  await owner`INSERT INTO rule_sets (domain, org_id, name, source, valid_from, values) VALUES
    ('duesShare', ${commune.id}, 'Tỷ lệ', 'Văn bản thử', '2022-01-01', ${shares(70)}::text::jsonb),
    ('duesShare', ${otherCommune.id}, 'Tỷ lệ', 'Văn bản thử', '2022-01-01', ${shares(50)}::text::jsonb)`
  const [before] = await owner`SELECT path, cell_type FROM organisations WHERE id = ${cell.id}`
  await owner`UPDATE organisation_versions SET ends_on = '2022-07-31' WHERE org_id = ${cell.id} AND ends_on IS NULL`
  const path = `${otherCommune.path}${cell.id}/`
  await owner`INSERT INTO organisation_versions (org_id, parent_id, path, kind, cell_type, name, short_name, starts_on)
    SELECT id, ${otherCommune.id}, ${path}, kind, cell_type, name, short_name, '2022-08-01'
    FROM organisations WHERE id = ${cell.id}`
  const [book] = await db.select().from(duesBooks).where(sql`${duesBooks.orgId} = ${cell.id}`)
  const months = await booksOf(
    [{ id: cell.id, path, cellType: before?.cell_type, startsOn: book?.startsOn ?? TODAY, owed: 0 }],
    '2022-09-01',
    ofCell(cell.id),
  )
  expect(months.get(cell.id)?.map(({ shares }) => shares.cell)).toEqual([70, 70, 70, 50, 50])
})

test('báo cáo của đảng bộ bộ phận: phần của tổ chức cơ sở không trừ ở đây', async () => {
  const { commune, accounts } = world
  const section = await makeOrganisation(seedDb, {
    ...{ kind: 'section', parentId: commune.id, name: 'Đảng bộ bộ phận Thôn', shortName: 'bộ phận Thôn' },
  })
  const cell = await makeOrganisation(seedDb, {
    ...{ kind: 'cell', cellType: 'village', parentId: section.id, name: 'Chi bộ Bến', shortName: 'Bến' },
  })
  const { id: memberId } = await makeMember(seedDb, { orgId: cell.id, fullName: 'Vũ Bến' })
  const account = accounts.cellSecretary.id
  await owner`INSERT INTO dues_books (org_id, starts_on, opened_by, opened_on)
    VALUES (${cell.id}, '2022-08-01', ${account}, ${TODAY})`
  await owner`INSERT INTO dues_payments (org_id, member_id, month, amount, method, paid_on, recorded_by, recorded_on)
    VALUES (${cell.id}, ${memberId}, '2022-08-01', 10000, 'cash', '2022-08-05', ${account}, ${TODAY})`
  const viewer = await viewerOf(accounts.organisationBoard)
  const rowsOf = async (place: { id: number; path: string; kind: 'section' | 'grassroots' }) => {
    const report = await getDuesReport(viewer, place, '2022-08', TODAY)
    const rows = report ? officialLines(report) : []
    return Object.fromEntries(rows.map(({ code, cells }) => [code, cells.at(-1)]))
  }
  expect(await rowsOf({ ...section, kind: 'section' })).toMatchObject({
    ...{ '02': '10.000', '05': '7.000', '06': '0', '12': '3.000', '14': '3.000' },
  })
  expect(await rowsOf({ ...commune, kind: 'grassroots' })).toMatchObject({ '06': '1.500', '12': '1.500' })
})
