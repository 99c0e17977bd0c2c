import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { send as post, seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { send } from '@/lib/meetings/actions/steps'
import { complete, reopen } from '@/lib/meetings/actions/write'
import { makeReady, readyContent } from '@/lib/meetings/testing-ready'
import { makeQueuedPapers } from '@/lib/papers/store'
import { lookUp } from './look-up'
import { getAnchor, getHashPlace, listHashes, listWaiting } from './queries'

const from = { address: '203.0.113.7', device: '', deviceKey: 'unknown' }
vi.mock('@/lib/auth/device', () => ({ origin: async () => from }))

let world: World
let minutesId: number
let code: string
let hash: string

const paper = async (form: string) =>
  (
    await owner`SELECT code, sha256 FROM papers WHERE form = ${form} AND subject_id = ${minutesId} ORDER BY subject_version DESC LIMIT 1`
  )[0]
const as = async (who: keyof World['accounts'], asked: object = { code }) =>
  lookUp(await viewerOf(world.accounts[who]), asked)

beforeAll(async () => {
  world = await makeWorld(seedDb, 'tracuu')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-08"')`
  await signInAs(world.accounts.cellSecretary)
  const [draft] = await makeReady(world, [readyContent(world, { feedback: [], hasNoFeedback: true })])
  minutesId = draft?.minutesId ?? 0
  await post(complete, { minutesId, draftVersion: 1, secret: 'no' })
  await makeQueuedPapers(minutesId, ['minutes'])
  const made = await paper('minutes')
  code = String(made?.code)
  hash = String(made?.sha256)
})
beforeEach(async () => {
  await owner`DELETE FROM sign_in_failures`
})

test('mã có đủ 60 bit ngẫu nhiên, không dấu hiệu dễ nhầm, không mã nào trùng', async () => {
  const rows = await owner<{ code: string }[]>`SELECT paper_code() AS code FROM generate_series(1, 2000)`
  expect(new Set(rows.map((row) => row.code)).size).toBe(2000)
  for (const row of rows) expect(row.code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/)
  const signs = new Set(rows.flatMap((row) => [...row.code.replaceAll('-', '')]))
  expect(signs.size).toBe(32)
})

describe('trong phạm vi', () => {
  test('chi bộ thấy là văn bản gì, của ai, trạng thái, mã băm; tệp sai một bit thì không khớp', async () => {
    const answer = await as('cellSecretary')
    expect(answer).toMatchObject({
      kind: 'paper',
      paper: {
        label: 'Biên bản',
        about: 'hội nghị chi bộ bất thường tháng 9 năm 2022',
        number: 'Số 01-BB/CB',
        organisation: world.cell.name,
        issuedOn: '2022-09-08',
        sha256: hash,
        standing: {
          state: { label: 'Đã hoàn tất, chưa gửi' },
          contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
    })
    expect(await as('cellSecretary', { code, hash })).toMatchObject({ kind: 'paper', fits: true })
    const other = `${hash.slice(1)}${hash[0] === '0' ? '1' : '0'}`
    expect(await as('cellSecretary', { code, hash: other })).toMatchObject({ kind: 'paper', fits: false })
  })

  test('cấp trên chỉ thấy khi đã gửi', async () => {
    expect(await as('committeeOffice')).toEqual({ kind: 'needsHash', code })
    await signInAs(world.accounts.cellSecretary)
    await post(send, { minutesId })
    expect(await as('committeeOffice')).toMatchObject({
      kind: 'paper',
      paper: { standing: { state: { label: 'Đã gửi, chờ tiếp nhận' } } },
    })
  })

  test('danh sách mã băm của tháng và neo nhật ký', async () => {
    const viewer = await viewerOf(world.accounts.committeeOffice)
    const place = await getHashPlace(viewer)
    if (!place) throw new Error('no place')
    expect(place.id).toBe(world.commune.id)
    const rows = await listHashes(viewer, place, '2022-09-01')
    expect(rows).toMatchObject([{ label: 'Biên bản', number: 'Số 01-BB/CB', sha256: hash }])
    expect(await listWaiting(viewer, place, '2022-09-01')).toEqual([
      { form: 'resolution', subjectId: minutesId },
    ])
    expect(await listHashes(viewer, place, '2022-10-01')).toEqual([])
    const anchor = await getAnchor(viewer, place)
    const [plain] = await owner`
      SELECT encode(sha256(convert_to(string_agg(chain || ':' || seq || ':' || hash, E'\n' ORDER BY chain), 'UTF8')), 'hex') AS all
      FROM (SELECT DISTINCT ON (chain) chain, seq, hash FROM audit_entries
            WHERE chain IN (SELECT id FROM organisations WHERE path LIKE ${`${place.path}%`}) ORDER BY chain, seq DESC) heads`
    expect(anchor.all).toBe(plain?.all)
    await owner`INSERT INTO audit_heads (chain, seq, hash) VALUES (0, 1, 'cũ') ON CONFLICT DO NOTHING`
    expect((await getAnchor(viewer, place)).all).toBe(anchor.all)
    const whole = await viewerOf(world.accounts.permanentCommittee)
    const top = await getHashPlace(whole)
    const [heads] = await owner`SELECT count(*)::int AS n FROM audit_heads
      WHERE chain = 0 OR chain IN (SELECT id FROM organisations WHERE path LIKE ${`${world.top.path}%`})`
    expect(top && (await getAnchor(whole, top)).chains).toBe(heads?.n)
    const neighbour = await viewerOf(world.accounts.neighbour)
    expect(await getHashPlace(neighbour, world.commune.id)).toBeUndefined()
    const own = await getHashPlace(neighbour)
    expect(own && (await listHashes(neighbour, own, '2022-09-01'))).toEqual([])
  })
})

describe('ngoài phạm vi: chỉ có hoặc không khớp', () => {
  const strangers = ['neighbour', 'member', 'agencyOfficer', 'admin'] as const

  test('chỉ mã thì không nói gì, có hay không cũng như nhau', async () => {
    await owner`UPDATE minutes SET status = status`
    for (const who of ['neighbour', 'agencyOfficer', 'admin'] as const) {
      expect(await as(who)).toEqual({ kind: 'needsHash', code })
      expect(await as(who, { code: 'ZZZZ-ZZZZ-ZZZZ' })).toEqual({ kind: 'needsHash', code: 'ZZZZ-ZZZZ-ZZZZ' })
    }
    expect(await lookUp(undefined, { code })).toEqual({ kind: 'needsHash', code })
    expect(await lookUp(undefined, { code: 'ZZZZ-ZZZZ-ZZZZ' })).toEqual({
      kind: 'needsHash',
      code: 'ZZZZ-ZZZZ-ZZZZ',
    })
  })

  test('mã cùng mã băm: có; sai một bên: không khớp, không hơn một chữ', async () => {
    expect(await lookUp(undefined, { code, hash })).toEqual({ kind: 'genuine', code })
    for (const who of strangers.filter((each) => each !== 'member'))
      expect(await as(who, { code, hash })).toEqual({ kind: 'genuine', code })
    const wrong = hash.replace(/./g, (sign) => (sign === 'a' ? 'b' : 'a'))
    expect(await lookUp(undefined, { code, hash: wrong })).toEqual({ kind: 'noMatch', code })
    expect(await lookUp(undefined, { code: 'ZZZZ-ZZZZ-ZZZZ', hash })).toEqual({
      kind: 'noMatch',
      code: 'ZZZZ-ZZZZ-ZZZZ',
    })
  })

  test('đoán sai nhiều lần thì phải chờ; đoán cùng lúc cũng bị đếm đủ; tra đúng không bị tính', async () => {
    for (let round = 0; round < 12; round += 1)
      expect(await lookUp(undefined, { code, hash })).toMatchObject({ kind: 'genuine' })
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, at) => lookUp(undefined, { code, hash: String(at % 10).repeat(64) })),
    )
    expect(guesses.filter(({ kind }) => kind === 'noMatch').length).toBeLessThanOrEqual(6)
    expect(guesses.at(-1)).toMatchObject({ kind: 'mustWait', message: expect.stringMatching(/chờ \d+ giây/) })
    expect(await lookUp(undefined, { code, hash })).toMatchObject({ kind: 'mustWait' })
    const insiders = await Promise.all(
      Array.from({ length: 8 }, () => as('neighbour', { code: 'ZZZZ-ZZZZ-ZZZZ' })),
    )
    expect(insiders.at(-1)).toMatchObject({ kind: 'mustWait' })
  })

  test.each(["' OR 1=1 --", '%00', '\u0000', '<script>', '7KDM', 'Đ'.repeat(12), '../..'])(
    'mã độc hại: %s',
    async (typed) => {
      expect(await lookUp(undefined, { code: typed, hash })).toMatchObject({
        kind: 'unreadable',
        field: 'code',
      })
      expect(await lookUp(undefined, { code, hash: typed })).toMatchObject({
        kind: expect.stringMatching(/unreadable|needsHash/),
      })
    },
  )
})

test('bản đã bị thay: người trong phạm vi thấy rõ, người ngoài nhận là không khớp', async () => {
  await signInAs(world.accounts.cellSecretary)
  const [draft] = await makeReady(world, [readyContent(world, { feedback: [], hasNoFeedback: true })])
  minutesId = draft?.minutesId ?? 0
  await post(complete, { minutesId, draftVersion: 1, secret: 'no' })
  await makeQueuedPapers(minutesId, ['minutes'])
  const old = await paper('minutes')
  expect(await post(reopen, { minutesId, reason: 'Sót một ý kiến' })).toHaveProperty('goTo')
  const asked = { code: String(old?.code), hash: String(old?.sha256) }
  expect(await lookUp(undefined, asked)).toMatchObject({ kind: 'noMatch' })
  expect(await as('cellSecretary', asked)).toMatchObject({
    kind: 'paper',
    fits: true,
    paper: { supersededAt: expect.any(Date) },
  })
})
