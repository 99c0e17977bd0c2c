import type { TransactionSql } from 'postgres'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { DEMO_PASSWORD, makeAccount } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { getSession } from '@/lib/auth/session'
import { codeAt, stepAt } from '@/lib/auth/totp'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { resetPassword } from './actions'
import { beginTwoStep, renewCodes, switchOffTwoStep, switchOnTwoStep } from './own'
import { readNewSecret, readRecoveryCodes } from './own-second-step'
import { changeFirstPassword, changePassword } from './password'
import { getAccount } from './queries'
import { getOwnSecondStep, getSecondStepOff } from './queries/own'
import { confirmSignIn, signIn, signOut } from './sign-in'
import { browser } from './testing'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'haibuoc')
  // The day of a demonstration has nothing to do with the codes.
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-07"')`
})
beforeEach(async () => {
  browser.jar.clear()
  await owner`DELETE FROM sign_in_failures`
  await owner`DELETE FROM second_steps`
})

type Account = { id: number; loginName: string }
const login = ({ loginName }: Account) => send(signIn, { loginName, password: DEMO_PASSWORD })
const confirm = (code: string) => send(confirmSignIn, { code })
const codeNow = (secret: string, away = 0) => codeAt(secret, stepAt(Date.now()) + away)
const forget = ({ id }: Account) => owner`UPDATE second_steps SET last_step = 0 WHERE account_id = ${id}`
const refused = (message: RegExp) => ({ ok: false, message: expect.stringMatching(message) })
const anew = { goTo: '/sign-in?again=1' }
const wrongCode = { ok: false, fields: { code: [expect.stringMatching(/chưa đúng hoặc đã dùng/)] } }

/** Signs in, switches the second step on and out again; the code it took may be taken once more. */
async function switchedOn(account: Account) {
  await login(account)
  expect(await send(beginTwoStep, { currentPassword: DEMO_PASSWORD })).toMatchObject({
    goTo: '/account/two-step',
  })
  const secret = (await readNewSecret(account.id)) ?? ''
  expect(await send(switchOnTwoStep, { code: codeNow(secret) })).toMatchObject({
    goTo: '/account/two-step/codes',
  })
  const codes = await readRecoveryCodes(account.id)
  await send(signOut, {})
  browser.jar.clear()
  await forget(account)
  return { secret, codes }
}

describe('bật', () => {
  test('hỏi mật khẩu, rồi hỏi một mã đúng; các thiết bị khác bị đăng xuất', async () => {
    const { member } = world.accounts
    await login(member)
    const elsewhere = new Map(browser.jar)
    browser.jar.clear()
    await login(member)
    expect(await send(beginTwoStep, { currentPassword: 'sai' })).toMatchObject({ ok: false })
    expect(await readNewSecret(member.id)).toBeUndefined()
    expect(await send(switchOnTwoStep, { code: '123456' })).toMatchObject(refused(/quá 10 phút/))
    await send(beginTwoStep, { currentPassword: DEMO_PASSWORD })
    const secret = (await readNewSecret(member.id)) ?? ''
    expect(await readNewSecret(world.accounts.admin.id)).toBeUndefined()
    expect(await send(switchOnTwoStep, { code: codeNow(secret, 3) })).toMatchObject({ ok: false })
    const code = codeNow(secret)
    expect(await send(switchOnTwoStep, { code: `${code.slice(0, 3)} ${code.slice(3)}` })).toMatchObject({
      goTo: '/account/two-step/codes',
    })
    const codes = await readRecoveryCodes(member.id)
    expect(new Set(codes).size).toBe(10)
    expect(await readRecoveryCodes(world.accounts.admin.id)).toEqual([])
    expect(await getSession()).toBeDefined()
    browser.jar = elsewhere
    expect(await getSession()).toBeUndefined()

    const [kept] = await owner`SELECT (SELECT string_agg(second_steps::text, '') FROM second_steps)
      || (SELECT string_agg(audit_entries::text, '') FROM audit_entries) AS everything`
    for (const words of [secret, ...codes, ...codes.map((each) => each.replaceAll('-', ''))])
      expect(kept?.everything).not.toContain(words)
  })
})

describe('đăng nhập', () => {
  test('mật khẩu đúng chưa mở phiên; mã đúng mới mở, và mỗi mã dùng một lần', async () => {
    const { cellSecretary } = world.accounts
    const { secret } = await switchedOn(cellSecretary)
    expect(await login(cellSecretary)).toMatchObject({ goTo: '/sign-in/code' })
    expect(await getSession()).toBeUndefined()
    const code = codeNow(secret)
    expect(await confirm(code)).toMatchObject({ goTo: '/' })
    expect((await getSession())?.viewer.accountId).toBe(cellSecretary.id)

    browser.jar.clear()
    await login(cellSecretary)
    expect(await confirm(code)).toMatchObject(wrongCode)
    expect(await confirm(codeNow(secret, -1))).toMatchObject(wrongCode)
    expect(await getSession()).toBeUndefined()
    expect(await confirm(codeNow(secret, 1))).toMatchObject({ goTo: '/' })
  })

  test('một mã gửi nhiều lần cùng lúc chỉ mở một phiên', async () => {
    const { cellRecorder } = world.accounts
    const { secret } = await switchedOn(cellRecorder)
    await login(cellRecorder)
    const before = new Map(browser.jar)
    const code = codeNow(secret)
    const answers = await Promise.all(Array.from({ length: 5 }, () => confirm(code)))
    expect(answers.filter(({ goTo }) => goTo === '/')).toHaveLength(1)
    browser.jar = before
    expect(await confirm(code)).toMatchObject(wrongCode)
  })

  test('chưa qua bước mật khẩu, hoặc mật khẩu đã đổi, thì về trang đăng nhập', async () => {
    const { districtOffice, admin } = world.accounts
    const { secret } = await switchedOn(districtOffice)
    expect(await confirm(codeNow(secret))).toMatchObject(anew)
    await login(districtOffice)
    const waiting = new Map(browser.jar)
    await signInAs(admin)
    await send(resetPassword, { accountId: districtOffice.id })
    browser.jar = waiting
    expect(await confirm(codeNow(secret))).toMatchObject(anew)
    expect(await confirm('12')).toMatchObject({ ok: false })
  })

  test('người khác nhập tên mình trên máy đang mở phiên: phiên cũ đóng ngay, không vào bằng tên người trước', async () => {
    const { neighbour, permanentCommittee } = world.accounts
    await switchedOn(permanentCommittee)
    await login(neighbour)
    const before = new Map(browser.jar)
    expect(await login(permanentCommittee)).toMatchObject({ goTo: '/sign-in/code' })
    expect(await getSession()).toBeUndefined()
    browser.jar = before
    expect(await getSession()).toBeUndefined()
  })

  test('máy chủ đã đổi khóa: nói rõ, không đếm là đoán', async () => {
    const { standingCommittee } = world.accounts
    const { secret, codes } = await switchedOn(standingCommittee)
    await owner`UPDATE second_steps SET secret = 'cua may khac' WHERE account_id = ${standingCommittee.id}`
    await login(standingCommittee)
    for (const code of [codeNow(secret), codes[0] ?? ''])
      expect(await confirm(code)).toMatchObject(refused(/đổi khóa.*liên hệ quản trị/))
    expect(await owner`SELECT FROM sign_in_failures`).toHaveLength(0)
  })

  test('đoán mã bị làm chậm; nhập lại mật khẩu đúng không được đoán thêm', async () => {
    const { committeeOffice } = world.accounts
    const { secret } = await switchedOn(committeeOffice)
    for (let guess = 0; guess < 5; guess++) {
      await login(committeeOffice)
      expect(await confirm(codeNow(secret, 5 + guess))).toMatchObject(wrongCode)
    }
    await login(committeeOffice)
    expect(await confirm(codeNow(secret))).toMatchObject(refused(/nhập sai nhiều lần/))
    await owner`UPDATE sign_in_failures SET at = at - interval '2 hours'`
    expect(await confirm(codeNow(secret))).toMatchObject({ goTo: '/' })
    expect(
      await owner`SELECT action, outcome, detail ->> 'by' AS by FROM audit_entries
        WHERE account_id = ${committeeOffice.id} AND action LIKE 'signIn%' ORDER BY id DESC LIMIT 3`,
    ).toMatchObject([
      { action: 'signIn', outcome: 'done', by: 'app' },
      { action: 'signIn.asked' },
      { action: 'signIn', outcome: 'refused', by: 'code' },
    ])
  })

  test('mã dự phòng dùng một lần, viết liền hay có gạch; rồi mở trang xác nhận hai bước', async () => {
    const { inspector, admin } = world.accounts
    const { codes } = await switchedOn(inspector)
    const others = await switchedOn(admin)
    await login(inspector)
    expect(await confirm(others.codes[0] ?? '')).toMatchObject(wrongCode)
    expect(await confirm(codes[0]?.toUpperCase() ?? '')).toMatchObject({ goTo: '/account/two-step' })
    browser.jar.clear()
    await login(inspector)
    expect(await confirm(codes[0] ?? '')).toMatchObject(wrongCode)
    expect(await confirm(codes[1]?.replaceAll('-', ' ') ?? '')).toMatchObject({ ok: true })
    expect(await getOwnSecondStep(await signInAs(inspector))).toMatchObject({ codesLeft: 8 })
  })
})

describe('tắt, tạo lại', () => {
  test('tắt, tạo lại mã hỏi mật khẩu và một mã; tắt rồi đăng nhập như trước', async () => {
    const { organisationBoard } = world.accounts
    const { secret, codes } = await switchedOn(organisationBoard)
    await login(organisationBoard)
    await confirm(codeNow(secret))
    const off = (code: string, currentPassword = DEMO_PASSWORD) =>
      send(switchOffTwoStep, { currentPassword, code })
    const renew = (code: string) => send(renewCodes, { currentPassword: DEMO_PASSWORD, code })
    expect(await off(codes[0] ?? '', 'sai')).toMatchObject({
      ok: false,
      fields: { currentPassword: [expect.any(String)] },
    })
    expect((await off('')).fields).toHaveProperty('code')
    for (const change of [off, renew]) expect(await change(codeNow(secret))).toMatchObject(wrongCode)
    expect(await readRecoveryCodes(organisationBoard.id)).toEqual([])
    expect(await renew(codes[0] ?? '')).toMatchObject({ ok: true })
    const renewed = await readRecoveryCodes(organisationBoard.id)
    expect(renewed.filter((code) => codes.includes(code))).toEqual([])
    expect(renewed).toHaveLength(10)
    expect(await off(codes[1] ?? '')).toMatchObject(wrongCode)
    expect(await off(renewed[0] ?? '')).toMatchObject({ ok: true })
    // Those in this browser's print page are of no use any more.
    expect(await readRecoveryCodes(organisationBoard.id)).toEqual([])
    expect(await login(organisationBoard)).toMatchObject({ goTo: '/' })
    expect(await renew(renewed[1] ?? '')).toMatchObject(wrongCode)
    expect(await getSecondStepOff(await signInAs(organisationBoard))).toMatchObject({ by: undefined })
    const logged = await owner`SELECT action, org_path AS path FROM audit_entries
      WHERE account_id = ${organisationBoard.id} AND action LIKE 'secondStep%' ORDER BY id`
    expect(logged.map(({ path }) => path)).toEqual(Array(3).fill(world.top.path))
    expect(logged.map(({ action }) => action)).toEqual([
      'secondStep.on',
      'secondStep.codes',
      'secondStep.off',
    ])
  })

  test('cấp lại mật khẩu giữ bước hai; mất điện thoại thì văn phòng tắt luôn, ghi nhật ký, báo người có tài khoản', async () => {
    const { agencyOfficer, admin } = world.accounts
    await switchedOn(agencyOfficer)
    const viewer = await signInAs(admin)
    await send(resetPassword, { accountId: agencyOfficer.id })
    expect(await getAccount(viewer, agencyOfficer.id)).toMatchObject({ hasSecondStep: true })
    await send(resetPassword, { accountId: agencyOfficer.id, isPhoneLost: 'on' })
    expect(await getAccount(viewer, agencyOfficer.id)).toMatchObject({ hasSecondStep: false })
    expect(
      await owner`SELECT e.account_id FROM audit_entries e JOIN accounts a USING (org_path)
        WHERE action = 'secondStep.takeOff' AND subject = 'accounts:' || a.id AND a.id = ${agencyOfficer.id}`,
    ).toEqual([{ account_id: admin.id }])
    expect(await getSecondStepOff(await signInAs(agencyOfficer))).toMatchObject({ by: viewer.fullName })
  })

  test('chưa đặt mật khẩu riêng thì chưa bật được', async () => {
    const { neighbour } = world.accounts
    await owner`UPDATE accounts SET must_change_password = true WHERE id = ${neighbour.id}`
    await login(neighbour)
    expect(await send(beginTwoStep, { currentPassword: DEMO_PASSWORD })).toMatchObject({ goTo: '/sign-in' })
    const [newPassword, next] = ['bốn con trâu', 'năm con trâu đực']
    await send(changeFirstPassword, { newPassword, repeatedPassword: newPassword })
    expect(await send(beginTwoStep, { currentPassword: newPassword })).toMatchObject({ ok: true })
    expect(
      await send(changePassword, { currentPassword: newPassword, newPassword: next, repeatedPassword: next }),
    ).toMatchObject({ ok: true })
  })
})

describe('tài khoản đổi trong lúc lời đoán chờ lượt: không mở phiên', () => {
  type Change = (sql: TransactionSql, id: number) => Promise<unknown>
  const changes: Record<'reset' | 'closed' | 'switchedOn', Change> = {
    reset: (sql, id) => sql`UPDATE accounts SET password_hash = 'khac' WHERE id = ${id}`,
    closed: (sql, id) => sql`UPDATE accounts SET closed_at = now() WHERE id = ${id}`,
    switchedOn: (sql, id) => sql`INSERT INTO second_steps VALUES (${id}, 'x', 0, '{}')`,
  }
  const made = (loginName: string) =>
    makeAccount(seedDb, { orgId: world.cell.id, fullName: 'Vũ Thị Chờ', loginName, roles: ['member'] })

  /** The account was read by then; the guess waits for the table it is counted in. */
  async function during<Answer>(guess: () => Promise<Answer>, change: Change, id: number) {
    let answer: Promise<Answer> | undefined
    await owner.begin(async (tx) => {
      await tx`LOCK TABLE sign_in_failures`
      answer = guess()
      await vi.waitFor(async () =>
        expect(
          await tx`SELECT FROM pg_locks WHERE relation = 'sign_in_failures'::regclass AND NOT granted
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        ).toHaveLength(1),
      )
      await change(tx, id)
    })
    return answer
  }

  test.each(['reset', 'closed', 'switchedOn'] as const)('sau mật khẩu: %s', async (what) => {
    const account = await made(`cho.${what.toLowerCase()}`)
    expect(await during(() => login(account), changes[what], account.id)).toMatchObject(anew)
    expect(await owner`SELECT FROM sessions WHERE account_id = ${account.id}`).toHaveLength(0)
  })

  test.each(['reset', 'closed'] as const)('sau mã: %s', async (what) => {
    const account = await made(`ma.${what.toLowerCase()}`)
    const { secret } = await switchedOn(account)
    await login(account)
    expect(await during(() => confirm(codeNow(secret)), changes[what], account.id)).toMatchObject(anew)
    expect(await getSession()).toBeUndefined()
  })
})
