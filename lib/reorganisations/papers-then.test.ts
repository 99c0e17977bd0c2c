import { beforeAll, expect, test } from 'vitest'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { complete } from '@/lib/meetings/actions/write'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { minutesData, paperSourceOf, resolutionData } from '@/lib/meetings/paper-source'
import { makeReady, readyContent } from '@/lib/meetings/testing-ready'
import { changeOrganisation } from './actions/change'
import { moveOrganisation } from './actions/move'
import { decision } from './testing'

let world: Awaited<ReturnType<typeof makeWorld>>
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
