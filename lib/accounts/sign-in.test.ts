import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD, makeAccount } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { actingGrant, getSession } from '@/lib/auth/session'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { closeAccount, resetPassword } from './actions'
import { endGrant } from './actions/grants'
import { endOwnSession, switchGrant } from './own'
import { changeFirstPassword, changePassword } from './password'
import { signIn, signOut } from './sign-in'
import { browser } from './testing'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'dangnhap')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-07"')`
})
beforeEach(async () => {
  browser.jar.clear()
  await owner`DELETE FROM sign_in_failures`
})

const login = (loginName: string, password = DEMO_PASSWORD) => send(signIn, { loginName, password })
const refused = (message: RegExp) => ({ ok: false, message: expect.stringMatching(message) })
/** Time goes by: every counted guess becomes so much older. */
const wait = (seconds: number) =>
  owner`UPDATE sign_in_failures SET at = at - make_interval(secs => ${seconds})`

/** One wrong guess, and nine more counted the same way. */
async function guessOften(loginName: string) {
  await login(loginName, 'người lạ đoán')
  await owner`INSERT INTO sign_in_failures (key) SELECT key FROM sign_in_failures, generate_series(1, 9)`
}

test('thiếu ô: nói chưa đăng nhập được, không nói chưa lưu', async () => {
  expect(await login('')).toMatchObject(refused(/^Chưa đăng nhập được\. .*ô được đánh dấu/))
})

describe('đoán mật khẩu bị làm chậm, chủ tài khoản không bị khóa', () => {
  test('máy lạ sai quá 5 lần thì phải chờ, mỗi lần gấp đôi; chờ đủ rồi nhập đúng là vào', async () => {
    const { loginName } = world.accounts.member
    for (let guess = 0; guess < 8; guess++) {
      expect(await login(loginName, `sai ${guess}`)).toMatchObject(refused(/chưa đúng/))
      await wait(guess < 4 ? 0 : 60 * 2 ** (guess - 4))
    }
    expect(await login(loginName, 'sai nữa')).toMatchObject(refused(/chưa đúng/))
    expect(await login(loginName)).toMatchObject(
      refused(/chờ \d+ phút rồi nhập lại; tài khoản không bị khóa/),
    )
    await wait(3600)
    expect(await login(loginName)).toMatchObject({ ok: true, goTo: '/' })
    expect(await owner`SELECT 1 FROM sign_in_failures WHERE key LIKE 'name:%'`).toHaveLength(0)
  })

  test('nhập đúng một tài khoản không xóa số lần sai của cả địa chỉ', async () => {
    const guessed = async () =>
      (await owner`SELECT count(*)::int AS n FROM sign_in_failures WHERE key LIKE 'address:%'`)[0]?.n
    await login('khongcoai.1', 'sai')
    await login('khongcoai.2', 'sai')
    expect(await login(world.accounts.member.loginName)).toMatchObject({ goTo: '/' })
    browser.jar.clear()
    expect(await guessed()).toBe(2)
  })

  test('nhiều lần đoán gửi cùng lúc vẫn đếm đủ', async () => {
    const { loginName } = world.accounts.cellRecorder
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => login(loginName, `sai ${n}`)))
    const tried = answers.filter(({ message }) => /chưa đúng/.test(message))
    expect(tried).toHaveLength(5)
    expect(await login(loginName)).toMatchObject(refused(/chờ \d+ giây/))
  })

  test('một địa chỉ đoán nhiều tên cùng lúc: quá 50 lần sai thì cả địa chỉ phải chờ', async () => {
    const answers = await Promise.all(Array.from({ length: 70 }, (_, n) => login(`khongcoai.${n}`, 'sai')))
    const tried = answers.filter(({ message }) => /chưa đúng/.test(message))
    expect(tried.length).toBeGreaterThanOrEqual(50)
    expect(tried.length).toBeLessThan(54)
  })

  test('60 người sau một địa chỉ, máy chưa quen, đăng nhập đúng cùng lúc: ai cũng vào', async () => {
    const office = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        makeAccount(seedDb, {
          orgId: world.commune.id,
          fullName: `Đảng viên ${n}`,
          loginName: `conghoi.${n}`,
          roles: ['member'],
        }),
      ),
    )
    const answers = await Promise.all(office.map(({ loginName }) => login(loginName)))
    expect(answers).toEqual(office.map(() => expect.objectContaining({ goTo: '/' })))
    expect(await owner`SELECT 1 FROM sign_in_failures`).toHaveLength(0)
  })

  test('một người đăng nhập đúng nhiều lần cùng lúc cũng không bị coi là đoán', async () => {
    const { loginName } = world.accounts.committeeOffice
    const answers = await Promise.all(Array.from({ length: 12 }, () => login(loginName)))
    expect(answers).toEqual(answers.map(() => expect.objectContaining({ goTo: '/' })))
  })

  test('máy quen của chủ không bị người lạ làm chậm', async () => {
    const { loginName } = world.accounts.cellSecretary
    await login(loginName)
    const own = new Map(browser.jar)
    browser.jar.clear()
    await guessOften(loginName)
    expect(await login(loginName)).toMatchObject(refused(/chờ/))
    browser.jar = own
    expect(await login(loginName)).toMatchObject({ goTo: '/' })
  })

  test('máy quen của người khác, hoặc tự bịa, không được đếm riêng', async () => {
    await login(world.accounts.member.loginName)
    const { loginName } = world.accounts.committeeOffice
    await guessOften(loginName)
    expect(await login(loginName)).toMatchObject(refused(/chờ/))
    browser.jar.set('portal-device', crypto.randomUUID())
    expect(await login(loginName)).toMatchObject(refused(/chờ/))
  })

  test('tên không có trả lời như mật khẩu sai', async () => {
    const [unknown, wrong] = [await login('khongcoai'), await login(world.accounts.admin.loginName, 'sai')]
    expect(unknown.message).toBe(wrong.message)
  })
})

describe('phiên đăng nhập đọc lại ở mỗi yêu cầu', () => {
  test('khóa tài khoản, thu vai trò, cấp lại mật khẩu: yêu cầu sau đã khác', async () => {
    const { committeeSecretary, districtOffice, standingCommittee, admin } = world.accounts
    await login(committeeSecretary.loginName)
    expect((await getSession())?.viewer.grants).toHaveLength(1)
    await signInAs(admin)
    const [grant] = await owner`SELECT id FROM grants WHERE account_id = ${committeeSecretary.id}`
    expect(await send(endGrant, { grantId: grant?.id })).toHaveProperty('fields.isConfirmed')
    expect((await getSession())?.viewer.grants).toHaveLength(1)
    expect(await send(endGrant, { grantId: grant?.id, isConfirmed: 'on' })).toMatchObject({
      goTo: `/accounts/${committeeSecretary.id}?ended=${grant?.id}`,
    })
    expect((await getSession())?.viewer.grants).toEqual([])
    await send(closeAccount, { accountId: committeeSecretary.id, isConfirmed: 'on' })
    expect(await getSession()).toBeUndefined()
    expect(await login(committeeSecretary.loginName)).toMatchObject(refused(/chưa đúng/))

    await login(districtOffice.loginName)
    await send(resetPassword, { accountId: districtOffice.id })
    expect(await getSession()).toBeUndefined()

    await login(standingCommittee.loginName)
    expect(await send(signOut, {})).toMatchObject({ goTo: '/sign-in' })
    expect(await getSession()).toBeUndefined()
  })

  test('chép cookie sang máy khác vẫn là phiên đó: đăng xuất thì cả hai hết', async () => {
    await login(world.accounts.organisationBoard.loginName)
    const copy = new Map(browser.jar)
    await send(signOut, {})
    browser.jar = copy
    expect(await getSession()).toBeUndefined()
  })

  test('đăng xuất một thiết bị của mình; thiết bị của người khác coi như không có', async () => {
    const { loginName } = world.accounts.permanentCommittee
    await login(loginName)
    const phone = await getSession()
    browser.jar.clear()
    await login(loginName)
    expect(await send(endOwnSession, { sessionId: phone?.id ?? '' })).toMatchObject({ ok: true })
    expect(
      await owner`SELECT 1 FROM sessions WHERE id = ${phone?.id ?? ''} AND revoked_at IS NOT NULL`,
    ).toHaveLength(1)
    const [foreign] =
      await owner`SELECT id FROM sessions WHERE account_id <> ${world.accounts.permanentCommittee.id} LIMIT 1`
    expect(await send(endOwnSession, { sessionId: foreign?.id })).toMatchObject(refused(/Không tìm thấy/))
    expect(await send(endOwnSession, { sessionId: 'x' })).toMatchObject({ ok: false })
  })
})

describe('mật khẩu', () => {
  test('lần đầu phải đổi; sau đó mật khẩu trên phiếu hết dùng, ai đã vào bằng phiếu bị đăng xuất', async () => {
    const { id, loginName } = world.accounts.agencyOfficer
    await owner`UPDATE accounts SET must_change_password = true WHERE id = ${id}`
    await login(loginName)
    await login(loginName)
    const change = (newPassword: string, repeatedPassword = newPassword) =>
      send(changeFirstPassword, { newPassword, repeatedPassword })
    expect(await change('bốn con trâu', 'năm con trâu')).toMatchObject({
      ok: false,
      fields: { repeatedPassword: [expect.any(String)] },
    })
    expect(await change('ngắn')).toMatchObject({
      ok: false,
      fields: { newPassword: [expect.stringContaining('8 ký tự')] },
    })
    expect(await change('Chi bộ 2022')).toMatchObject({ ok: false })
    expect(await change('trâu\u0000trâu trâu')).toMatchObject({ ok: false })
    expect(await change('bốn con trâu'.normalize('NFD'), 'bốn con trâu')).toMatchObject({ goTo: '/' })
    expect((await getSession())?.mustChangePassword).toBe(false)
    expect(await owner`SELECT FROM sessions WHERE account_id = ${id} AND revoked_at IS NULL`).toHaveLength(1)
    expect(await change('năm con trâu')).toMatchObject(refused(/đã được đổi/))
    expect(await login(loginName)).toMatchObject(refused(/chưa đúng/))
    expect(await login(loginName, 'bốn con trâu')).toMatchObject({ goTo: '/' })
  })

  test('đổi mật khẩu: phải biết mật khẩu cũ, các thiết bị khác bị đăng xuất', async () => {
    const { loginName } = world.accounts.inspector
    await login(loginName)
    const elsewhere = new Map(browser.jar)
    browser.jar.clear()
    await login(loginName)
    const change = (currentPassword: string, newPassword = 'mười hai bến nước') =>
      send(changePassword, { currentPassword, newPassword, repeatedPassword: newPassword })
    expect(await change('sai')).toMatchObject({
      ok: false,
      fields: { currentPassword: [expect.stringContaining('chưa đúng')] },
    })
    expect(await change(DEMO_PASSWORD, DEMO_PASSWORD)).toMatchObject({ ok: false })
    expect(await change(DEMO_PASSWORD)).toMatchObject({ ok: true })
    expect(await getSession()).toBeDefined()
    browser.jar = elsewhere
    expect(await getSession()).toBeUndefined()
  })

  test('chưa đăng nhập thì về trang đăng nhập', async () => {
    const form = { newPassword: 'bốn con trâu', repeatedPassword: 'bốn con trâu' }
    expect(await send(changeFirstPassword, form)).toMatchObject({ goTo: '/sign-in' })
  })
})

test('đổi tổ chức đang làm việc: chỉ trong các vai trò đang giữ, quyền không đổi', async () => {
  const { id, loginName } = world.accounts.neighbour
  await owner`INSERT INTO grants (account_id, role, org_id, starts_on) VALUES (${id}, 'committeeOffice', ${world.commune.id}, '2022-01-01')`
  await login(loginName)
  expect(await actingGrant()).toMatchObject({ role: 'cellSecretary', orgId: world.neighbour.id })
  const [second] = await owner`SELECT id FROM grants WHERE account_id = ${id} AND role = 'committeeOffice'`
  const [foreign] = await owner`SELECT id FROM grants WHERE account_id = ${world.accounts.admin.id}`
  expect(await send(switchGrant, { grantId: foreign?.id })).toMatchObject({ ok: false })
  const before = (await getSession())?.viewer
  expect(await send(switchGrant, { grantId: second?.id })).toMatchObject({ goTo: '/' })
  expect(await actingGrant()).toMatchObject({ role: 'committeeOffice', orgName: 'Đảng ủy xã An Thịnh' })
  expect((await getSession())?.viewer).toEqual(before)
})
