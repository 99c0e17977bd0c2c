import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { businessDay, getSettings } from '@/lib/core/settings'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { findRuleSet } from '@/lib/rulesets/load'
import { decideSetting, enterRules, updateSetting } from './actions'
import { getSettingPlace, listChanges, listRulesOn } from './queries'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'caidat')
})
beforeEach(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-07"') ON CONFLICT DO NOTHING`
})

const numbers = { key: 'numbersMinutes', value: 'no', confirmed: 'on', version: 0 }

test('Ban Tổ chức đổi cách làm việc: xác nhận, người, ngày, căn cứ, nhật ký trước và sau', async () => {
  await signInAs(world.accounts.organisationBoard)
  await expect.poll(businessDay, { timeout: 5_000 }).toBe('2022-09-07')
  expect((await send(decideSetting, { ...numbers, confirmed: '' })).fields).toHaveProperty('confirmed')
  expect(await send(decideSetting, { ...numbers, basis: 'Quy định 05-QĐ/HU' })).toMatchObject({ ok: true })
  expect((await getSettings()).numbersMinutes).toBe(false)
  expect(await listChanges(await viewerOf(world.accounts.admin), 'numbersMinutes')).toMatchObject([
    { value: false, who: 'Cán bộ Tổ chức', changedOn: '2022-09-07', basis: 'Quy định 05-QĐ/HU' },
  ])
  const [logged] = await owner`SELECT subject, detail FROM audit_entries
    WHERE action = 'settings.decide' AND outcome = 'done' ORDER BY id DESC LIMIT 1`
  expect(logged).toMatchObject({ subject: 'settings:numbersMinutes', detail: { before: true, after: false } })
  expect((await send(decideSetting, { ...numbers, value: 'yes' })).message).toContain(
    'vừa được người khác sửa',
  )
})

test('mỗi người đổi phần của mình; ngoài khoảng bị từ chối tại ô', async () => {
  const throttle = { key: 'guessesBeforeDelay', value: '5', version: 0 }
  await signInAs(world.accounts.organisationBoard)
  expect((await send(updateSetting, { ...throttle, value: '8' })).message).toContain('Không tìm thấy')
  await signInAs(world.accounts.admin)
  expect((await send(decideSetting, numbers)).message).toContain('Không tìm thấy')
  expect((await send(updateSetting, numbers)).message).toContain('Không tìm thấy')
  expect((await send(updateSetting, { ...throttle, key: 'profile' })).message).toContain('Không tìm thấy')
  for (const value of ['2', '21', 'nhiều'])
    expect((await send(updateSetting, { ...throttle, value })).fields?.value?.[0]).toContain(
      'từ 3 đến 20 lần',
    )
  expect((await send(updateSetting, throttle)).message).toContain('đang áp dụng rồi')
  expect(await send(updateSetting, { ...throttle, value: '8' })).toMatchObject({ ok: true })
  for (const who of ['districtOffice', 'committeeOffice', 'cellSecretary'] as const)
    expect(await getSettingPlace(await viewerOf(world.accounts[who]))).toBeUndefined()
})

test('lịch sử chỉ thêm: cơ sở dữ liệu không cho sửa, xóa', async () => {
  await expect(owner`UPDATE setting_changes SET basis = 'khác'`).rejects.toThrow('never changed')
  await expect(owner`DELETE FROM setting_changes`).rejects.toThrow('never changed')
})

test('bộ quy tắc mới đứng cạnh bộ cũ, từ ngày của nó; bộ cũ giữ ngày đã qua', async () => {
  await signInAs(world.accounts.organisationBoard)
  const [{ id: version }] = (await owner`SELECT max(id) AS id FROM rule_sets WHERE domain = 'commonDay'`) as [
    { id: number },
  ]
  const given = {
    ...{ domain: 'commonDay', version, commonDay: '7', daySchool: '4-1' },
    ...{ registerByDay: '20', confirmByDay: '25' },
    ...{ latestDays: '3', earliestDays: '0', mayExceed: 'yes' },
    ...{ startsOn: '1/10/2022', source: 'Hướng dẫn 25-HD/BTCHU ngày 05/9/2022' },
  }
  expect((await send(enterRules, { ...given, startsOn: '6/9/2022' })).fields).toHaveProperty('startsOn')
  expect((await send(enterRules, { ...given, confirmByDay: '2' })).fields).toHaveProperty('confirmByDay')
  expect((await send(enterRules, { ...given, source: '' })).fields).toHaveProperty('source')
  const otherDay = { ...given, commonDay: '5' }
  await owner`INSERT INTO meetings (org_id, month, due_on, kind) VALUES (${world.cell.id}, '2022-10-01', '2022-10-07', 'regular')`
  expect((await send(enterRules, otherDay)).fields?.startsOn?.[0]).toContain('tháng 10/2022 đã mở')
  expect(await send(enterRules, given)).toMatchObject({ ok: true })
  const { path } = world.cell
  const valuesOn = async (day: string) => (await findRuleSet(seedDb, 'commonDay', day, path))?.values
  expect(await valuesOn('2022-09-01')).toMatchObject({ latestDays: 2, mayExceed: false })
  expect(await valuesOn('2022-10-01')).toMatchObject({
    ...{ latestDays: 3, mayExceed: true, registerByDay: 20, confirmByDay: 25 },
    otherwise: { kind: 'dayOfMonth', day: 7 },
  })
  expect((await send(enterRules, given)).message).toContain('vừa được người khác sửa')
  const viewer = await viewerOf(world.accounts.admin)
  const shown = (await listRulesOn(viewer, world.top.path, '2022-09-07')).find(
    ({ domain }) => domain === 'commonDay',
  )
  expect(shown).toMatchObject({
    now: { values: { latestDays: 2 } },
    later: [{ who: 'Cán bộ Tổ chức', source: given.source }],
  })
  await expect(db.$client`UPDATE rule_sets SET source = 'khác' WHERE domain = 'commonDay'`).rejects.toThrow(
    'permission denied',
  )
})
