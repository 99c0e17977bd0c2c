import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { addDays, type Day } from '@/lib/core/dates'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { makeCell } from '@/lib/reorganisations/testing'
import { countDays } from './queries/day-counts'
import { countRoll, listTagCounts } from './queries/makeup'
import { rollOf } from './roll'

const FIRST = '2019-01-01'
const LAST = '2022-09-30'
let world: World
let viewer: Awaited<ReturnType<typeof viewerOf>>

/** The same every time (mulberry32), so that what fails once fails again. */
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
const pick = random(20_22)
const oneOf = <Value>(values: readonly Value[]) => values[pick(values.length)] as Value
const dayAfter = (day: Day) => addDays(day, 1 + pick(200))

beforeAll(async () => {
  world = await makeWorld(seedDb, 'nhieungay')
  viewer = await viewerOf(world.accounts.organisationBoard)
  await owner`UPDATE organisations SET founded_on = '1990-01-01' WHERE id IN (${world.top.id}, ${world.commune.id})`
  const cells = [
    await makeCell(world.commune.id, 'Chi bộ thôn Một', { tags: ['biên giới'] }),
    await makeCell(world.commune.id, 'Chi bộ trường', { cellType: 'school' }),
    await makeCell(world.top.id, 'Chi bộ Cơ quan', { cellType: 'office', tags: ['biên giới'] }),
  ]
  for (let n = 0; n < 60; n++) {
    const birthYear = 1940 + pick(63)
    const { id } = await makeMember(seedDb, {
      ...{ orgId: oneOf(cells).id, fullName: `Người Số ${n}`, birthYear, sex: oneOf(['male', 'female']) },
      bornOn: oneOf([null, `${birthYear}-01-01`, `${birthYear}-09-30`, `${birthYear}-12-31`]),
      ethnicGroup: oneOf(['Kinh', 'Tày', 'Mông']),
      admittedOn: oneOf([null, '1954-07-20', '1954-07-21', '1975-05-01', '2018-05-19']),
      ...{ sinceOn: '2018-05-19', standing: oneOf(['full', 'probationary', 'temporary']) },
    })
    // Changes of cell, standing and status, one after the other, each on a day of its own.
    for (let on = dayAfter(FIRST); on < LAST && pick(4) > 0; on = dayAfter(on))
      await owner`UPDATE members SET org_id = ${oneOf(cells).id}, standing = ${oneOf(['full', 'probationary'])},
        status = ${oneOf(['active', 'active', 'suspended', 'elsewhere', 'transferred', 'deceased'])},
        since_on = ${on}, since_reason = 'transferred' WHERE id = ${id}`
    for (let spells = pick(3), on = dayAfter(FIRST); spells > 0; spells--, on = dayAfter(on))
      await owner`INSERT INTO exemptions (org_id, member_id, kind, starts_on, ends_on, decided_by)
        SELECT org_id, id, 'ageHealth', ${on}::date, ${oneOf([null, addDays(on, pick(400))])}::date, 'Chi bộ' FROM members WHERE id = ${id}`
  }
  // The commune's school cell comes to stand right below the district, and the place of a day with it.
  await owner`SELECT move_organisations(ARRAY[${cells[1]?.id ?? 0}]::int[], ${world.top.id}, '2021-07-01'::date,
    (SELECT path FROM organisations WHERE id = ${cells[1]?.id ?? 0}))`
})

const people = async (place: { id: number }, on: Day, cut: { tag?: string; type?: 'school' }) =>
  db.select().from(await rollOf(viewer, place, on, cut))

test('nhiều ngày đếm một lượt bằng đúng từng ngày đếm từng người, sau mọi thay đổi ngẫu nhiên', async () => {
  const days = [FIRST, '2021-06-30', '2021-07-01', LAST]
  for (let n = 0; n < 8; n++) days.push(addDays(FIRST, pick(1_360)))
  for (const place of [world.top, world.commune])
    for (const cut of [{}, { tag: 'biên giới' }, { type: 'school' as const }]) {
      const counted = await countDays(viewer, place, days, { ...cut, exempt: true })
      for (const on of days) {
        const roll = await people(place, on, cut)
        const those = (is: (row: (typeof roll)[number]) => boolean) => roll.filter(is).length
        const day = counted.get(on)
        const ethnic = [...(day?.ethnic ?? [])].map(([group, { total, female }]) => [group, total, female])
        expect([place.id, on, cut, { ...day, ethnic: ethnic.sort() }]).toEqual([
          ...[place.id, on, cut],
          {
            total: roll.length,
            full: those(({ standing }) => standing === 'full'),
            probationary: those(({ standing }) => standing === 'probationary'),
            female: those(({ sex }) => sex === 'female'),
            minority: those(({ isMinority }) => isMinority),
            exempt: those(({ isExempt }) => isExempt),
            ages: day?.ages.map((_, group) => those(({ age }) => age === group)),
            eras: day?.eras.map((_, group) => those(({ era }) => era === group)),
            ...Object.fromEntries(
              (['standing', 'status', 'sex', 'type'] as const).map((key) => [
                key,
                Object.fromEntries(
                  [...new Set(roll.map((row) => row[key] ?? ''))].map((value) => [
                    value,
                    those((row) => (row[key] ?? '') === value),
                  ]),
                ),
              ]),
            ),
            ethnic: [...new Set(roll.map((row) => row.ethnic))]
              .map((group) => {
                const its = roll.filter((row) => row.ethnic === group)
                return [group, its.length, its.filter(({ sex }) => sex === 'female').length]
              })
              .sort(),
          },
        ])
      }
    }
})

test('số của một nhãn, của một danh sách cũng từ những người ấy', async () => {
  for (const on of [FIRST, '2021-06-30', LAST]) {
    const tag = 'biên giới'
    const [counted] = await listTagCounts(viewer, world.top, on, { filter: {}, tags: [tag] })
    expect(counted?.n).toBe((await people(world.top, on, { tag })).length)
    expect(await countRoll(viewer, world.top, on, { tag })).toBe(counted?.n)
  }
})

test('ngày nơi ấy chưa có, nơi ngoài phạm vi: không ai', async () => {
  const stranger = await viewerOf(world.accounts.committeeOffice)
  expect((await countDays(viewer, world.commune, ['1980-01-01'], {})).get('1980-01-01')?.total).toBe(0)
  expect((await countDays(stranger, { id: 0 }, [LAST], {})).get(LAST)?.total).toBe(0)
  const at = await countDays(stranger, world.top, [LAST], {})
  expect(at.get(LAST)?.total).toBe((await countDays(viewer, world.commune, [LAST], {})).get(LAST)?.total)
})
