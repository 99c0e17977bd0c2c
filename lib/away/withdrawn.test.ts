import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { absenceDuties } from '@/lib/home/queries/away'
import { recordContact, reportStay, withdrawContact } from './actions'
import { listAbsences } from './queries/absences'
import { getFollowed, listContacts } from './queries/person'
import { listYearEnd } from './queries/year-end'

const TODAY = '2022-09-20'
let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'ghinhamnguoi')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${`"${TODAY}"`}::jsonb)`
  const { cell, member } = world
  await seedDb.insert(schema.templates).values({ ...regularTemplate, orgId: world.top.id })
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({ orgId: cell.id, kind: 'regular', month: '2022-09-01', state: 'held', heldOn: '2022-09-07' })
    .returning()
  await seedDb.insert(schema.attendances).values({
    ...{ meetingId: meeting?.id ?? 0, orgId: cell.id, memberId: member.id, fullName: 'x' },
    ...{ standing: 'full', isExempt: false, state: 'unexcused', heldOn: '2022-09-07' },
  })
  await seedDb.insert(schema.awayStays).values({
    ...{ orgId: cell.id, memberId: member.id, place: 'Phường Đông Cát', work: 'Công nhân' },
    startsOn: '2022-01-05',
  })
})

const as = (who: keyof typeof world.accounts) => viewerOf(world.accounts[who])
const log = async () => listContacts(await as('cellSecretary'), world.member.id)
const withdraw = (contactId: number, withdrawReason = 'ghi nhầm người') =>
  send(withdrawContact, { memberId: world.member.id, contactId, withdrawReason })
async function record(kind: string, more: object = {}) {
  await signInAs(world.accounts.cellSecretary)
  const contact = { memberId: world.member.id, kind, channel: 'phone', doneOn: '19/9/2022', note: 'Đã gọi' }
  expect(await send(recordContact, { ...contact, ...more })).toMatchObject({ ok: true })
  return (await log())[0]?.id ?? 0
}

test('nhắc nhở, lời mời ghi nhầm người: rút thì không tính nữa, dòng cũ vẫn còn trong nhật ký', async () => {
  const secretary = await as('cellSecretary')
  const facts = async () => {
    const filter = { year: 2022, after: undefined }
    const [absent] = (await listAbsences(secretary, filter, TODAY)).rows
    const [invited] = (await listYearEnd(secretary, filter, TODAY)).rows
    const followed = await getFollowed(secretary, world.member.id, TODAY)
    return {
      duties: (await absenceDuties(secretary, TODAY)).length,
      ...{ warnings: absent?.warnings, warnedOn: absent?.warnedOn, invited: invited?.invitation?.answer },
      lastContact: followed?.lastContact?.on,
    }
  }
  const nothing = { duties: 1, warnings: 0, warnedOn: null, invited: undefined, lastContact: undefined }
  expect(await facts()).toEqual(nothing)
  const warning = await record('warning')
  const invitation = await record('invitation', { answer: 'coming', doneOn: '20/9/2022' })
  expect(await facts()).toEqual({
    ...{ duties: 0, warnings: 1, warnedOn: '2022-09-19', invited: 'coming', lastContact: '2022-09-20' },
  })
  expect((await withdraw(warning, '')).fields).toHaveProperty('withdrawReason')
  expect(await withdraw(warning)).toHaveProperty('goTo', `/away/${world.member.id}?after=withdraw`)
  await signInAs(world.accounts.cellRecorder)
  expect(await withdraw(invitation)).toHaveProperty('goTo')
  expect(await facts()).toEqual(nothing)
  expect(await log()).toMatchObject([
    { id: invitation, withdrawnOn: TODAY },
    { id: warning, note: 'Đã gọi', withdrawnReason: 'ghi nhầm người', withdrawer: secretary.fullName },
  ])
  expect(await withdraw(warning)).toMatchObject({ ok: false, message: /đã rút rồi/ })
  await expect(owner`DELETE FROM contact_withdrawals`).rejects.toThrow('never changed')
})

test('hai nơi cùng rút thì một lần, người sau được báo; làm thay thì nhật ký nói thay ai', async () => {
  const { agencyOfficer } = world.accounts
  await seedDb.insert(schema.grants).values({
    ...{ accountId: agencyOfficer.id, role: 'cellSecretary', orgId: world.cell.id },
    ...{ startsOn: '2022-09-01', endsOn: '2022-09-30', substitutesFor: 'Đinh Thị Vân' },
  })
  const contactId = await record('contact', { doneOn: '20/9/2022' })
  await signInAs(agencyOfficer)
  const withdrawing = { memberId: world.member.id, contactId, withdrawReason: 'ghi nhầm' }
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => send(withdrawContact, { ...withdrawing, submitKey: randomUUID() })),
  )
  expect(answers.filter(({ goTo }) => goTo)).toHaveLength(1)
  for (const { goTo, message } of answers) if (!goTo) expect(message).toMatch(/đã rút rồi/)
  expect((await log()).find(({ id }) => id === contactId)).toMatchObject({ withdrawnFor: 'Đinh Thị Vân' })
})

test('lời đảng viên tự báo không rút; chi bộ khác, đảng viên khác thì không có gì để rút', async () => {
  const [stay] = await seedDb.select().from(schema.awayStays)
  await signInAs(world.accounts.member)
  const reported = { stayId: stay?.id ?? 0, version: 1, place: 'Phường Đông Cát', work: 'Công nhân' }
  expect(await send(reportStay, { ...reported, note: 'Vẫn ở chỗ cũ' })).toHaveProperty('goTo')
  const report = (await log())[0]?.id ?? 0
  expect(await withdraw(report)).toMatchObject({ ok: false })
  await signInAs(world.accounts.cellSecretary)
  expect((await withdraw(report)).fields?.contactId?.[0]).toMatch(/tự báo/)
  const spoken = await record('contact')
  await signInAs(world.accounts.neighbour)
  expect((await withdraw(spoken)).message).toMatch(/[Kk]hông tìm thấy/)
  expect((await log()).find(({ id }) => id === spoken)).toMatchObject({ withdrawnOn: null })
})
