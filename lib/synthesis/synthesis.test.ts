import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { owner } from '@/db/testing'
import { send, signInAs, viewerOf } from '@/lib/core/testing'
import { feedbackRows } from '@/lib/exports/work'
import { feedbackFilter } from '@/lib/feedback/input'
import { getItem } from '@/lib/feedback/queries/item'
import { countItems, listItems } from '@/lib/feedback/queries/list'
import { paperResponse } from '@/lib/papers/paper-response'
import { makeQueuedPapers } from '@/lib/papers/store'
import { readPaper } from '@/lib/pdf/testing'
import { getPaperByCode } from '@/lib/verify/queries'
import { issueSynthesis } from './actions'
import { lastIssued, synthesisOf } from './load'
import { filterOf } from './measures'
import { listAnswersToRead } from './queries/answers'
import { getFigures } from './queries/figures'
import { getIssuedSynthesis, getSynthesisForm, synthesisForExcel, synthesisForPrint } from './queries/issued'
import { listSynthesisItems } from './queries/items'
import { getSynthesisPlace, listSynthesisPlaces } from './queries/places'
import { saysAnythingNew } from './says-new'
import { sourceOf } from './source'
import { MONTH, makeSynthesisWorld, TODAY } from './testing'

let made: Awaited<ReturnType<typeof makeSynthesisWorld>>
type Who = keyof typeof made.world.accounts
const at = { month: MONTH, today: TODAY }
const viewer = (who: Who) => viewerOf(made.world.accounts[who])

beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${`"${TODAY}"`}::jsonb) ON CONFLICT (key) DO NOTHING`
  made = await makeSynthesisWorld('thangchin')
})

async function totalFor(who: Who) {
  const [place] = await listSynthesisPlaces(await viewer(who))
  return place && (await getFigures(await viewer(who), place, at)).total
}

test('số của huyện tính lại từ từng dòng: mục thu hồi, dự thảo như danh sách', async () => {
  const seen = made.items.filter(({ status, readOutOn }) => status !== 'closed' || readOutOn)
  const count = (is: (item: (typeof seen)[number]) => boolean) => seen.filter(is).length
  const inMonth = (day: string | null) => day?.startsWith('2022-09') ?? false
  const isLate = ({ answeredOn, answerDueOn }: (typeof seen)[number]) =>
    answeredOn !== null && answerDueOn !== null && answeredOn > answerDueOn
  const isReplied = ({ status }: (typeof seen)[number]) =>
    ['answered', 'closed', 'askedAgain'].includes(status)
  expect(await totalFor('districtOffice')).toMatchObject({
    received: count(({ sentOn }) => inMonth(sentOn)),
    forwarded: count(({ sentOn, status }) => inMonth(sentOn) && status !== 'sent' && status !== 'clarifying'),
    onTime: count((item) => isReplied(item) && inMonth(item.answeredOn) && !isLate(item)),
    late: count((item) => isReplied(item) && inMonth(item.answeredOn) && isLate(item)),
    unanswered: count((item) => !isReplied(item)),
    overdue: count(({ dueOn, stoppedOn, status }) =>
      Boolean(dueOn && dueOn < TODAY && !stoppedOn && status !== 'closed' && status !== 'askedAgain'),
    ),
    unread: count(({ status }) => status === 'answered'),
  })
  const total = await totalFor('districtOffice')
  for (const number of [total?.late, total?.onTime, total?.forwarded, total?.overdue])
    expect(number).toBeGreaterThan(0)
})

test('trả lời muộn bao nhiêu ngày làm việc: trang, danh sách, Excel, báo cáo nói cùng một số', async () => {
  const office = await viewer('districtOffice')
  const [place] = await listSynthesisPlaces(office)
  const filter = { answered: '2022-09', timing: 'late' as const }
  const { rows } = await listItems(office, { ...feedbackFilter.parse({}), ...filter }, TODAY)
  expect(rows.length).toBeGreaterThan(0)
  const told = await listSynthesisItems(office, place ?? { path: '/' }, at)
  const excel = await feedbackRows(office, filter, TODAY)
  const column = excel.columns.indexOf('Trả lời muộn (ngày làm việc)')
  // Sent on Thursday 08/09/2022, due on Monday, answered the day after.
  for (const { id, code, daysLate } of rows) {
    expect(daysLate).toBe(1)
    expect((await getItem(office, id, TODAY))?.daysLate).toBe(1)
    expect(told.find((item) => item.id === id)?.daysLate).toBe(1)
    expect(excel.rows.find(([first]) => first === code)?.[column]).toBe(1)
  }
  expect(told.filter(({ daysLate }) => daysLate).length).toBe(rows.length)
})

test('lãnh đạo thấy như Văn phòng; xã chỉ thấy của xã; chi bộ, đảng viên, cơ quan không có trang', async () => {
  const all = await totalFor('districtOffice')
  expect(await totalFor('permanentCommittee')).toEqual(all)
  const commune = await totalFor('committeeOffice')
  expect(commune?.received).toBeLessThan(all?.received ?? 0)
  expect(commune?.received).toBeGreaterThan(0)
  for (const who of ['cellSecretary', 'member', 'agencyOfficer', 'admin', 'inspector'] as const)
    expect(await listSynthesisPlaces(await viewer(who)), who).toEqual([])
  const other = await makeSynthesisWorld('thangkhac')
  const stranger = await viewerOf(other.world.accounts.districtOffice)
  expect(await getSynthesisPlace(stranger, made.world.top.id)).toBeUndefined()
  expect(await synthesisForExcel(stranger, made.world.commune.id, at)).toBeUndefined()
  const [place] = await listSynthesisPlaces(await viewer('districtOffice'))
  expect((await getFigures(stranger, place ?? { path: '/' }, at)).byPlace).toEqual([])
  expect(await listSynthesisItems(stranger, place ?? { path: '/' }, at)).toEqual([])
})

test('lĩnh vực: mục chưa phân loại cũng có tên, có danh sách bằng số; lĩnh vực dài không bị bỏ', async () => {
  const [place] = await listSynthesisPlaces(await viewer('districtOffice'))
  const { byField } = await getFigures(await viewer('districtOffice'), place ?? { path: '' }, at)
  expect(byField.map(({ name }) => name)).toEqual(['Chưa phân loại', 'Đất đai & "nhà ở"', 'Thủy lợi'])
  for (const { id, name, counts } of byField) {
    const filter = feedbackFilter.parse({ ...filterOf('unanswered', at), field: id })
    expect((await countItems(await viewer('districtOffice'), filter, TODAY)).total, name).toBe(
      counts.unanswered,
    )
  }
  expect(feedbackFilter.parse({ field: 'a'.repeat(300) }).field).toHaveLength(300)
})

test('mục gửi sau tháng ấy không thành hàng toàn số không', async () => {
  const [place] = await listSynthesisPlaces(await viewer('districtOffice'))
  const before = { month: '2021-07-01', today: TODAY }
  const figures = await getFigures(await viewer('districtOffice'), place ?? { path: '' }, before)
  expect(figures).toMatchObject({ byAddressee: [], byField: [], byPlace: [], byStatus: [] })
})

test('nội dung: gửi hoặc trả lời trong tháng, theo nơi trả lời; dự thảo không là trả lời của ai', async () => {
  const [place] = await listSynthesisPlaces(await viewer('permanentCommittee'))
  const items = await listSynthesisItems(await viewer('permanentCommittee'), place ?? { path: '' }, at)
  expect(items.length).toBeGreaterThan(20)
  expect(JSON.stringify(items)).not.toContain('DỰ THẢO')
  expect(JSON.stringify(items)).not.toContain('Rạng')
  const groups = items.map(({ group }) => group ?? 'cuối')
  expect([...new Set(groups)].at(-1)).toBe('cuối')
  expect(groups).toEqual([...groups].sort((a, b) => groups.indexOf(a) - groups.indexOf(b)))
})

test('trả lời để đọc: chi bộ thấy của mình; xã in cho từng chi bộ; xã khác không thấy', async () => {
  const own = await listAnswersToRead(await viewer('cellSecretary'), {}, TODAY)
  expect(own.length).toBeGreaterThan(0)
  expect(new Set(own.map(({ cellId }) => cellId))).toEqual(new Set([made.world.cell.id]))
  const { cell, neighbour } = made.world
  expect(await listAnswersToRead(await viewer('committeeOffice'), { org: cell.id }, TODAY)).toEqual(own)
  expect(await listAnswersToRead(await viewer('cellSecretary'), { org: neighbour.id }, TODAY)).toEqual([])
})

const issue = (orgId: number, more: object = {}) =>
  send(issueSynthesis, {
    ...{ orgId, month: MONTH, signedAs: 'onBehalf', signerPost: 'Bí thư', signerName: 'Phạm Ngọc Toản' },
    ...{ isConfirmed: 'on', recipients: '- Huyện ủy\nLưu Văn phòng', ...more },
  })

test('ban hành: lấy số, lưu đúng như lúc ký; không đổi thì không ban hành nữa; đổi thì bản mới thay bản cũ', async () => {
  const { commune, cell } = made.world
  const secretary = await signInAs(made.world.accounts.committeeSecretary)
  expect(await getSynthesisForm(secretary, { ...commune, kind: 'grassroots' }, TODAY)).toMatchObject({
    number: 1,
    signerName: 'Phạm Ngọc Toản',
  })
  const { id } = made.world.accounts.committeeSecretary
  const suggested = async () =>
    (await getSynthesisForm(secretary, { ...commune, kind: 'grassroots' }, TODAY))?.signerName
  const [given] = await owner`SELECT starts_on FROM grants WHERE account_id = ${id}`
  await owner`UPDATE grants SET starts_on = '2099-01-01' WHERE account_id = ${id}`
  expect(await suggested(), 'chưa giữ chức vụ').toBe('')
  await owner`UPDATE grants SET starts_on = ${given?.starts_on} WHERE account_id = ${id}`
  await owner`UPDATE accounts SET closed_at = now() WHERE id = ${id}`
  expect(await suggested(), 'tài khoản đã khóa').toBe('')
  await owner`UPDATE accounts SET closed_at = NULL WHERE id = ${id}`
  const draft = await synthesisForPrint(secretary, commune.id, at)
  expect(draft?.draft).toMatchObject({
    isDraft: true,
    letterhead: { number: expect.stringContaining('…-BC/') },
  })
  expect(await issue(commune.id, { month: '2022-10-01' })).toMatchObject({ ok: false })
  for (const left of ['signerPost', 'signerName', 'isConfirmed'])
    expect((await issue(commune.id, { [left]: '' })).fields).toHaveProperty(left)
  expect(await issue(cell.id), 'chi bộ không có báo cáo này').toMatchObject({ ok: false })
  expect(await issue(commune.id)).toHaveProperty('goTo')
  expect(await issue(commune.id)).toMatchObject({ message: expect.stringContaining('chưa có gì khác') })
  const issued = await db.transaction(async (tx) => lastIssued(tx, await synthesisOf(tx, commune.id, MONTH)))
  const said = JSON.stringify(issued?.data)
  const before = said.replaceAll(/(\d\d)\/([3-9])\/2022/g, '$1/0$2/2022')
  const source = await sourceOf(db, secretary, commune, at)
  if (!issued || !source) throw new Error('not issued')
  const words = {
    today: TODAY,
    signedAs: 'onBehalf',
    signerPost: 'Bí thư',
    signerName: 'Phạm Ngọc Toản',
  } as const
  const isNew = (data: string) =>
    saysAnythingNew({ ...issued, data: JSON.parse(data) }, source, {
      ...words,
      recipients: ['Huyện ủy', 'Lưu Văn phòng'],
    })
  expect(before).not.toBe(said)
  expect(isNew(before), 'bản cũ chỉ khác cách viết ngày').toBe(false)
  expect(isNew(said.replace('/9/2022', '/10/2022')), 'khác ngày thật').toBe(true)
  const late = / \(muộn \d+ ngày làm việc\)/g
  expect(said).toMatch(late)
  expect(isNew(said.replace(late, '')), 'bản cũ chưa nói muộn bao nhiêu').toBe(false)
  expect(isNew(said.replace(late, ' (muộn 7 ngày làm việc)')), 'muộn khác trước').toBe(true)

  const first = await getIssuedSynthesis(secretary, commune.id, MONTH)
  if (!first) throw new Error('not issued')
  await makeQueuedPapers(first.id, ['synthesis'])
  const answer = await paperResponse(secretary, 'synthesis', {
    ...first,
    name: 'syntheses:1',
    isDraft: false,
  })
  const { text } = await readPaper(new Uint8Array(await answer.arrayBuffer()))
  for (const words of ['Số 01-BC/', 'Lưu Văn phòng.', 'Phạm Ngọc Toản']) expect(text).toContain(words)
  expect(text).not.toContain('DỰ THẢO')

  await owner`UPDATE feedback_items SET title = 'Việc đã sửa tên' WHERE org_id = ${cell.id} AND sent_on = '2022-09-08'`
  expect(await issue(commune.id)).toHaveProperty('goTo')
  const second = await getIssuedSynthesis(secretary, commune.id, MONTH)
  expect(await getPaperByCode(secretary, first.code)).toMatchObject({
    replacedBy: second?.code,
    standing: { href: `/feedback/synthesis?org=${commune.id}&month=2022-09` },
  })
  expect(await issue(commune.id, { signedAs: 'delegated', signerPost: 'Chánh Văn phòng' })).toHaveProperty(
    'goTo',
  )
  const [{ data } = { data: {} }] = await owner`
    SELECT data FROM papers WHERE form = 'synthesis' AND superseded_at IS NULL`
  expect(data).toMatchObject({ signer: { authority: 'T/L ĐẢNG ỦY', post: 'Chánh Văn phòng' } })
  await expect(owner`DELETE FROM syntheses`).rejects.toThrow(/never changed/)
})

test('người khác không ban hành, không thấy báo cáo đã ban hành', async () => {
  const { commune, accounts } = made.world
  const held = await getIssuedSynthesis(await viewer('committeeSecretary'), commune.id, MONTH)
  for (const who of ['cellSecretary', 'neighbour', 'agencyOfficer', 'member'] as const) {
    await signInAs(accounts[who])
    expect(await issue(commune.id), who).toMatchObject({ message: expect.stringContaining('Không tìm thấy') })
    expect(await getIssuedSynthesis(await viewer(who), commune.id, MONTH), who).toBeUndefined()
    expect(await getPaperByCode(await viewer(who), held?.code ?? ''), who).toBeUndefined()
  }
  await signInAs(accounts.districtOffice)
  expect(await issue(commune.id), 'huyện không ban hành thay xã').toMatchObject({ ok: false })
})
