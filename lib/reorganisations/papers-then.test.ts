import { beforeAll, expect, test } from 'vitest'
import { makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { complete } from '@/lib/meetings/actions/write'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { minutesData, paperSourceOf, resolutionData } from '@/lib/meetings/paper-source'
import { makeReady, readyContent } from '@/lib/meetings/testing-ready'
import { changeOrganisation } from './actions/change'
import { mergeCommittees } from './actions/committees'
import { dissolveCell } from './actions/dissolve'
import { moveOrganisation } from './actions/move'
import { handoverForPrint } from './queries/print'
import { decision, dissolveForm, makeCell } from './testing'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'giayxua')
})

const lines = (letterhead: { superior: string; organisation: string } | undefined) => [
  letterhead?.superior,
  letterhead?.organisation,
]
const printed = async (minutesId: number) => ({
  head: lines((await minutesData(seedDb, minutesId))?.letterhead),
  resolution: lines((await resolutionData(seedDb, minutesId))?.letterhead),
  superior: (await paperSourceOf(seedDb, minutesId))?.superior,
  addressees: [...((await paperSourceOf(seedDb, minutesId))?.addressees.values() ?? [])],
})

test('biên bản giấy của kỳ họp trước ngày đổi tên, chuyển trực thuộc: in tên của ngày họp, mãi mãi', async () => {
  await signInAs(world.accounts.cellSecretary)
  const [early, late] = await makeReady(world, [readyContent(world), readyContent(world)])
  if (!early || !late) throw new Error('minutes missing')
  const asThen = await printed(early.minutesId)
  expect(asThen).toMatchObject({ superior: 'Đảng ủy xã An Thịnh', addressees: ['Ủy ban nhân dân huyện'] })
  await send(complete, { minutesId: early.minutesId, draftVersion: 1, secret: 'no' })

  await signInAs(world.accounts.organisationBoard)
  const target = await makeOrganisation(seedDb, {
    ...{ kind: 'grassroots', parentId: world.top.id, name: 'Đảng bộ xã Khác', shortName: 'xã Khác' },
  })
  const above = { name: 'Đảng bộ xã An Bình', shortName: 'xã An Bình', committeeName: 'Đảng ủy xã An Bình' }
  const whole = { ...decision, ...above, letterheadLower: 'ĐẢNG ỦY XÃ AN BÌNH', happenedOn: '08/09/2022' }
  expect(
    await send(changeOrganisation, { ...whole, organisationId: world.commune.id, version: 1 }),
  ).toHaveProperty('goTo')
  const upperOn = async (day: string) =>
    (await letterheadOf(seedDb, world.cell.id, 'regular', {}, day))?.upper
  expect([await upperOn('2022-09-07'), await upperOn('2022-09-08')]).toEqual([
    'ĐẢNG BỘ XÃ AN THỊNH',
    'ĐẢNG BỘ XÃ AN BÌNH',
  ])
  const changed = { ...decision, happenedOn: '09/09/2022', organisationId: world.cell.id }
  const names = { name: 'Chi bộ thôn Mới', shortName: 'a', committeeName: 'Chi bộ thôn Mới' }
  const renamed = {
    ...changed,
    ...names,
    letterheadLower: 'CHI BỘ THÔN MỚI',
    cellType: 'village',
    version: 2,
  }
  expect(await send(changeOrganisation, renamed)).toHaveProperty('goTo')
  const moving = { ...changed, happenedOn: '10/09/2022', toId: target.id, version: 3 }
  expect(await send(moveOrganisation, moving)).toHaveProperty('goTo')
  await owner`UPDATE addressees SET name = 'Tên khác' WHERE id = ${world.addressee?.id ?? 0}`

  // The meeting was held on the 7th: typed before the change or after it, the papers say the names of the 7th.
  expect(await printed(early.minutesId)).toEqual(asThen)
  await signInAs(world.accounts.cellSecretary)
  await send(complete, { minutesId: late.minutesId, draftVersion: 1, secret: 'no' })
  expect(await printed(late.minutesId)).toEqual({ ...asThen, addressees: ['Tên khác'] })
})

test('biên bản bàn giao: tên, thể thức của ngày bàn giao, dù sau đó đảng bộ sáp nhập, chi bộ nhận đổi tên', async () => {
  const board = await signInAs(world.accounts.organisationBoard)
  const commune = (name: string) =>
    makeOrganisation(seedDb, {
      ...{ kind: 'grassroots', parentId: world.top.id, name: `Đảng bộ ${name}`, foundedOn: '1990-01-01' },
      ...{ committeeName: `Đảng ủy ${name}`, letterheadLower: `ĐẢNG ỦY ${name.toUpperCase()}` },
    })
  const [old, next] = [await commune('xã Na Lưu'), await commune('xã Na Vạn')]
  const [ended, receiving] = [
    await makeCell(old.id, 'Chi bộ Cơ quan xã'),
    await makeCell(old.id, 'Chi bộ bản Xa'),
  ]
  await makeMember(seedDb, { orgId: ended.id, fullName: 'Ma Văn Chuyển', admittedOn: '2005-05-19' })
  await send(dissolveCell, dissolveForm(ended.id, { toId: receiving.id }))
  const [list] = await owner`SELECT id FROM handovers WHERE org_id = ${receiving.id}`
  const paper = async () => {
    const known = await handoverForPrint(board, Number(list?.id))
    return known && { to: known.to, above: known.above }
  }
  const asThen = await paper()
  expect(asThen).toMatchObject({ to: 'Chi bộ bản Xa', above: { committee: 'Đảng ủy xã Na Lưu' } })

  const merging = { ...decision, organisationId: old.id, version: 1, toId: next.id }
  expect(await send(mergeCommittees, { ...merging, happenedOn: '05/09/2022' })).toHaveProperty('goTo')
  const called = { name: 'Chi bộ bản Gần', shortName: 'a', committeeName: 'a', letterheadLower: 'a' }
  const renaming = { ...decision, ...called, cellType: 'village', organisationId: receiving.id, version: 2 }
  const renamed = await send(changeOrganisation, { ...renaming, happenedOn: '06/09/2022', keepsNames: 'on' })
  expect(renamed).toHaveProperty('goTo')
  expect(await paper()).toEqual(asThen)
})
