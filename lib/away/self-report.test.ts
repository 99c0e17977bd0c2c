import { beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { createAwayStay } from './actions'
import { getFollowed, listContacts } from './queries/person'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'tubaodilam')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-20"'::jsonb)`
})

const leave = (memberId: number, more: object = {}) =>
  send(createAwayStay, { memberId, place: 'Phường Dĩ An', work: 'Công nhân', startsOn: '18/9/2022', ...more })

test('đảng viên tự báo đi làm xa của mình: vào sổ ngay, nhật ký nói ai báo; của người khác thì không', async () => {
  await signInAs(world.accounts.member)
  expect((await leave(world.secretary.id)).message).toMatch(/[Kk]hông tìm thấy/)
  expect((await leave(world.member.id, { place: '' })).fields).toHaveProperty('place')
  expect(await leave(world.member.id)).toHaveProperty('goTo', `/members/${world.member.id}?after=away`)
  const secretary = await viewerOf(world.accounts.cellSecretary)
  expect((await getFollowed(secretary, world.member.id, '2022-09-20'))?.stay).toMatchObject({
    startsOn: '2022-09-18',
  })
  expect(await listContacts(secretary, world.member.id)).toMatchObject([
    { kind: 'report', note: 'Đi làm xa từ ngày 18/09/2022', doneOn: '2022-09-20' },
  ])
  expect((await leave(world.member.id)).fields?.startsOn?.[0]).toMatch(/Đã có một lần đi làm xa/)
  await signInAs(world.accounts.cellSecretary)
  expect(await leave(world.recorder.id)).toHaveProperty('goTo')
  expect(await listContacts(secretary, world.recorder.id)).toEqual([])
})
