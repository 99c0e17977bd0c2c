import { beforeAll, expect, test } from 'vitest'
import { makeAccount, makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { committeeDuties } from '@/lib/home/queries/reorganisations'
import { getOrganisation, listPosts } from '@/lib/organisations/queries'
import { listHints } from './queries/hints'
import { makeCell } from './testing'

const TODAY = '2022-09-12'
let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'tuchinchinhthuc')
})

test('chi ủy từ 9 đảng viên chính thức: dự bị, sinh hoạt tạm thời không tính, đi nơi khác vẫn tính; còn 8 thì thôi nhắc', async () => {
  const { id, path } = await makeCell(world.commune.id, 'Chi bộ thôn Chín')
  const account = await makeAccount(seedDb, {
    ...{ orgId: id, roles: ['cellSecretary'], loginName: 'bithuchin', fullName: 'Bí thư Chín' },
  })
  const people: { id: number }[] = []
  const full = (fullName: string, more: object = {}) =>
    makeMember(seedDb, { orgId: id, fullName, admittedOn: '2005-05-19', ...more })
  for (let at = 0; at < 7; at++) people.push(await full(`Quan Văn ${at}`))
  await full('Quan Văn Nơi Khác', { status: 'elsewhere' })
  await full('Quan Văn Dự Bị', { standing: 'probationary', admittedOn: '2021-09-19' })
  await makeMember(seedDb, { orgId: id, fullName: 'Quan Văn Tạm', standing: 'temporary' })
  const cell = await viewerOf(account)
  const office = await viewerOf(world.accounts.committeeOffice)
  const board = await viewerOf(world.accounts.organisationBoard)
  const duties = async () => [
    ...(await committeeDuties(cell, TODAY)).map((duty) => duty.id),
    ...(await committeeDuties(office, TODAY)).map((duty) => duty.id),
  ]
  const hints = async () => {
    const opened = await getOrganisation(board, id)
    const posts = (await listPosts(board, id)).map(({ position }) => position)
    return opened ? listHints(board, { ...opened, path, posts }, TODAY) : []
  }
  const write = (memberId: number, position: string) =>
    owner`UPDATE members SET position = ${position} WHERE id = ${memberId}`
  expect([await duties(), await hints()]).toEqual([[], []])

  await full('Quan Văn Chín')
  expect(await duties()).toEqual([`proposeCommittee-${id}`, `appointCommittee-${id}`])
  expect(await hints()).toEqual([
    expect.stringMatching(/^Có 9 đảng viên chính thức, chưa ghi chi ủy và phó bí thư\./),
  ])
  await write(people[2]?.id ?? 0, 'Phó Bí thư chi bộ')
  await write(people[3]?.id ?? 0, 'Chi ủy viên')
  expect([await duties(), await hints()]).toEqual([[], []])

  await owner`UPDATE members SET status = 'deceased', since_on = '2022-09-10', since_reason = 'left' WHERE id = ${people[0]?.id ?? 0}`
  expect(await duties()).toEqual([])
  expect(await hints()).toEqual([expect.stringMatching(/^Còn 8 đảng viên chính thức mà ghi chi ủy\./)])
})
