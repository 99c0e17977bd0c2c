import type { Page } from '@playwright/test'
import * as schema from '@/db/schema'
import { makeAccount, makeOrganisation } from '@/db/seed/factories'
import { db, expect, openSession, test, type Who, type World } from './fixtures'

type Status = typeof schema.feedbackItems.$inferSelect.status
/** What is told again within a season is offered as a main item. */
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
const FRONT = 'Ủy ban Mặt trận Tổ quốc huyện'
const reply = { 'Nội dung trả lời': 'Đã đưa vào kế hoạch năm 2023.', 'Người ký': 'Trần Đức Luyện' }
const note = (label: string) => ({ [label]: 'Ghi rõ trong văn bản.' })

type Item = typeof schema.feedbackItems.$inferInsert
type Walk = {
  verb: string
  may: readonly [Who, ...Who[]]
  from: Status
  item?: (ids: { main: number }) => Partial<Item>
  fields?: Record<string, string>
  tick?: RegExp
}

const [committee, office, leader, agency] = [
  ['committeeOffice', 'committeeSecretary'],
  ['districtOffice'],
  ['permanentCommittee'],
  ['agencyOfficer'],
] as const
/** Every step of lib/feedback/rules/transitions.ts: from where, who takes it, what its form wants. */
const walks: Record<string, Walk> = {
  forward: { verb: 'Chuyển cấp trên', from: 'sent', may: committee, fields: note('Ý kiến của cấp ủy') },
  settle: {
    verb: 'Trả lời tại cấp cơ sở',
    from: 'sent',
    may: committee,
    fields: { 'Kết quả': 'Đã giải quyết', ...reply },
  },
  clarify: {
    verb: 'Trả lại để chi bộ làm rõ',
    from: 'sent',
    may: committee,
    fields: note('Chi bộ cần làm rõ điều gì?'),
  },
  respond: {
    verb: 'Gửi nội dung làm rõ',
    from: 'clarifying',
    may: ['cellSecretary'],
    item: () => ({ stoppedOn: YESTERDAY }),
    fields: note('Nội dung làm rõ'),
  },
  recallQuestion: {
    verb: 'Rút yêu cầu làm rõ',
    from: 'clarifying',
    may: office,
    item: () => ({ stoppedOn: YESTERDAY }),
    fields: note('Vì sao rút?'),
  },
  propose: { verb: 'Trình giao xử lý', from: 'forwarded', may: office },
  assign: {
    verb: 'Duyệt giao xử lý',
    from: 'proposed',
    may: leader,
    fields: {
      ...{ 'Cơ quan xử lý': 'Ủy ban nhân dân huyện', 'Hạn trả lời': '30/12/2099' },
      ...note('Ý kiến chỉ đạo'),
    },
  },
  sendBack: {
    verb: 'Trả lại Văn phòng',
    from: 'proposed',
    may: leader,
    fields: note('Văn phòng cần xem lại điều gì?'),
  },
  extend: {
    verb: 'Gia hạn trả lời',
    from: 'assigned',
    may: leader,
    fields: { 'Hạn mới': '15/12/2099', ...note('Lý do gia hạn') },
  },
  passOn: {
    verb: 'Báo không thuộc trách nhiệm',
    from: 'assigned',
    may: agency,
    fields: { 'Cơ quan có trách nhiệm': FRONT, ...note('Vì sao không thuộc trách nhiệm?') },
  },
  draft: {
    verb: 'Trình dự thảo trả lời',
    from: 'assigned',
    may: agency,
    fields: { 'Kết quả': 'Đã giải quyết', ...reply },
  },
  returnDraft: { verb: 'Trả lại dự thảo', from: 'drafted', may: leader, fields: note('Cần sửa điều gì?') },
  approve: { verb: 'Duyệt trả lời', from: 'drafted', may: leader },
  merge: { verb: 'Gộp vào mục khác', from: 'forwarded', may: office, tick: /Mục chính/ },
  unmerge: {
    verb: 'Tách khỏi mục chính',
    from: 'merged',
    may: office,
    item: ({ main }) => ({ mergedIntoId: main }),
  },
  split: {
    verb: 'Tách cho nơi khác trả lời',
    from: 'forwarded',
    may: office,
    fields: { 'Tiêu đề phần tách ra': 'Đường vào kênh', 'Nơi nhận phần tách ra': FRONT },
  },
  askExtension: {
    verb: 'Đề nghị gia hạn',
    from: 'assigned',
    may: agency,
    fields: { 'Đề nghị gia hạn đến ngày': '10/12/2099', ...note('Lý do đề nghị gia hạn') },
  },
  grantExtension: {
    verb: 'Đồng ý gia hạn',
    from: 'assigned',
    may: leader,
    item: () => ({ askedDueOn: '2099-12-30' }),
  },
  refuseExtension: {
    verb: 'Không đồng ý gia hạn',
    from: 'assigned',
    may: leader,
    item: () => ({ askedDueOn: '2099-12-30' }),
    fields: note('Lý do không đồng ý'),
  },
  approveInterim: {
    verb: 'Duyệt làm trả lời bước đầu',
    from: 'drafted',
    may: leader,
    fields: { 'Trả lời tiếp trước ngày': '30/12/2099', ...note('Ý kiến của Thường trực') },
  },
  setAside: {
    verb: 'Chuyển khiếu nại, tố cáo',
    from: 'forwarded',
    may: office,
    tick: /Nội dung đã được chuyển/,
  },
}

/** Who meets feedback at all, and a cell beside. */
const people: Who[] = [
  ...committee,
  ...office,
  ...leader,
  ...agency,
  ...(['cellSecretary', 'cellRecorder', 'neighbour'] as const),
]

/** The second agency of the district, with an account that answers for it. */
async function addFront({ top }: World) {
  const front = await makeOrganisation(db, { kind: 'agency', parentId: top.id, name: FRONT })
  await db.insert(schema.addressees).values({ orgId: top.id, name: FRONT, agencyId: front.id, position: 2 })
  return makeAccount(db, {
    ...{ orgId: front.id, fullName: 'Hà Văn Mặt', loginName: `mattran.${top.id}`, roles: ['agencyOfficer'] },
  })
}

/** An item as the steps before it leave it. */
async function itemAt(world: World, status: Status, title: string, more: Partial<Item> = {}) {
  const { top, commune, cell, agency, addressee, accounts } = world
  const holders: Partial<Record<Status, number>> = {
    sent: commune.id,
    assigned: agency.id,
    clarifying: cell.id,
  }
  const isGiven = status === 'assigned' || status === 'drafted'
  const [item] = await db
    .insert(schema.feedbackItems)
    .values({
      ...{ code: `E2E-${top.id}-${title}`, orgId: cell.id, kind: 'petition', title, status },
      ...{ addresseeId: addressee?.id ?? 0, field: 'Thủy lợi', raisedBy: 'Tập thể chi bộ' },
      ...{ text: 'Kênh N4 sạt mái ba điểm.', ownerId: holders[status] ?? top.id },
      ...{ sentOn: YESTERDAY, dueOn: '2099-12-01', agencyId: isGiven ? agency.id : null },
      ...(status === 'drafted'
        ? { replyKind: 'inProgress', replyText: 'Đang khảo sát.', repliedBy: 'Luyện' }
        : {}),
      ...more,
    })
    .returning()
  const id = item?.id ?? 0
  if (status === 'clarifying')
    await db.insert(schema.feedbackSteps).values({
      ...{ itemId: id, orgId: cell.id, step: 'clarify', fromStatus: 'forwarded', toStatus: status },
      ...{ fromOrgId: top.id, doneBy: accounts.districtOffice.id, doneOn: YESTERDAY, note: 'Mấy hộ?' },
    })
  return id
}

async function fill(page: Page, fields: Record<string, string>) {
  for (const [label, value] of Object.entries(fields)) {
    const field = page.getByLabel(label)
    if (await field.evaluate((element) => element.tagName === 'SELECT'))
      await field.selectOption({ label: value })
    else await field.fill(value)
  }
}

test('mọi bước trong bảng: người không có quyền không mở được, người có quyền làm được', async ({
  page,
  world,
  signInAs,
}) => {
  test.slow()
  await addFront(world)
  const main = await itemAt(world, 'forwarded', 'merge (Mục chính)')
  const items = new Map<string, number>()
  for (const [step, { from, item }] of Object.entries(walks))
    items.set(step, await itemAt(world, from, step, item?.({ main })))
  for (const who of people) {
    await signInAs(who)
    const refused = [...items].filter(([step]) => !walks[step]?.may.includes(who))
    const answers = await Promise.all(
      refused.map(async ([step, id]) => (await page.request.get(`/feedback/${id}/${step}`)).status()),
    )
    expect(answers, who).toEqual(refused.map(() => 404))
  }
  for (const [step, { may, verb, fields = {}, tick }] of Object.entries(walks)) {
    const id = items.get(step)
    await signInAs(may[0])
    await page.goto(`/feedback/${id}`)
    await page.getByRole('link', { name: verb, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(verb)
    await fill(page, fields)
    if (tick)
      await page
        .getByRole('radio', { name: tick })
        .or(page.getByRole('checkbox', { name: tick }))
        .check()
    await page.getByRole('main').getByRole('button', { name: verb, exact: true }).click()
    const said = step === 'passOn' ? /^Đã trả lại Văn phòng/ : `Đã xong: ${verb.toLocaleLowerCase('vi')}.`
    await expect(page.getByText(said)).toBeVisible()
  }
})

test('góp ý phối hợp: cơ quan được mời thấy mục ấy, góp ý một lần; cơ quan xử lý đọc khi soạn', async ({
  page,
  context,
  world,
  signInAs,
  baseURL,
}) => {
  const officer = await addFront(world)
  const asFront = () => openSession(context, officer.id, baseURL ?? '')
  const item = `/feedback/${await itemAt(world, 'proposed', 'Kênh N4')}`
  await asFront()
  expect((await page.request.get(item)).status(), 'chưa được mời').toBe(404)
  await signInAs('permanentCommittee')
  await page.goto(`${item}/assign`)
  await page.getByLabel('Cơ quan xử lý').selectOption({ label: 'Ủy ban nhân dân huyện' })
  await page.getByText('Mời cơ quan khác góp ý').click()
  await page.getByRole('checkbox', { name: FRONT }).check()
  await fill(page, {
    ...{ 'Hạn trả lời': '30/12/2099', 'Góp ý trước ngày': '15/12/2099' },
    ...note('Ý kiến chỉ đạo'),
  })
  await page.getByRole('button', { name: 'Duyệt giao xử lý' }).click()
  await expect(page.getByText(/^Đã xong: /)).toBeVisible()
  await asFront()
  await page.goto(item)
  await page.getByLabel('Ý kiến của cơ quan đồng chí').fill('Dân hiến đất mở đường vào kênh.')
  await page.getByRole('button', { name: 'Gửi ý kiến góp ý' }).click()
  await expect(page.getByText(/Người góp ý: Hà Văn Mặt/)).toBeVisible()
  await expect(page.getByLabel('Ý kiến của cơ quan đồng chí')).toBeHidden()
  expect((await page.request.get(`${item}/draft`)).status(), 'không trả lời thay').toBe(404)
  await signInAs('agencyOfficer')
  await page.goto(`${item}/draft`)
  await expect(page.getByText('Dân hiến đất mở đường vào kênh.')).toBeVisible()
})

test('sắp xếp cơ quan: Văn phòng chuyển mọi mục đang xử lý một lần, cơ quan mới thấy, cơ quan cũ thôi thấy', async ({
  page,
  context,
  world,
  signInAs,
  baseURL,
}) => {
  const officer = await addFront(world)
  const item = `/feedback/${await itemAt(world, 'assigned', 'Kênh N5')}`
  for (const who of ['committeeOffice', 'agencyOfficer', 'cellSecretary'] as const) {
    await signInAs(who)
    expect((await page.request.get('/feedback/handover')).status(), who).toBe(404)
  }
  await signInAs('districtOffice')
  await page.goto('/feedback/addressees')
  await page.getByRole('link', { name: 'Chuyển việc của một cơ quan' }).click()
  await fill(page, {
    'Từ cơ quan': 'Ủy ban nhân dân huyện (1 mục)',
    'Sang cơ quan': FRONT,
    'Theo văn bản nào?': 'Quyết định số 05-QĐ/HU ngày 10/02/2022',
  })
  await page.getByRole('checkbox', { name: /Tôi xác nhận/ }).check()
  await page.getByRole('button', { name: 'Chuyển các mục đang xử lý' }).click()
  await expect(page.getByText('Đã chuyển 1 mục đang xử lý.')).toBeVisible()
  await signInAs('agencyOfficer')
  expect((await page.request.get(item)).status()).toBe(404)
  await openSession(context, officer.id, baseURL ?? '')
  await page.goto(item)
  await expect(page.getByText(`Sắp xếp cơ quan: chuyển ${FRONT} xử lý tiếp, giữ thời hạn`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Trình dự thảo trả lời' })).toBeVisible()
})
