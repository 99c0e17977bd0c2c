import { asc, eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { makeAccount, makeOrganisation } from '@/db/seed/factories'
import { db, expect, test, type Who, type World } from './fixtures'
import { saved } from './support/evening'
import {
  FRONT,
  type Item,
  note,
  others,
  type Person,
  type Status,
  type Walk,
  ways,
  YESTERDAY,
} from './support/feedback-walks'
import { complete, readyCell } from './support/ready-cell'
import { fillFields } from './support/step'

/** The steps of one item, as they were taken. */
async function historyOf(itemId: number) {
  const rows = await db
    .select({ step: schema.feedbackSteps.step })
    .from(schema.feedbackSteps)
    .where(eq(schema.feedbackSteps.itemId, itemId))
    .orderBy(asc(schema.feedbackSteps.id))
  return rows.map(({ step }) => step)
}

/** The second agency of the district, with an account that answers for it. */
async function addFront({ top }: World) {
  const front = await makeOrganisation(db, { kind: 'agency', parentId: top.id, name: FRONT })
  await db.insert(schema.addressees).values({ orgId: top.id, name: FRONT, agencyId: front.id, position: 2 })
  return makeAccount(db, {
    ...{ orgId: front.id, fullName: 'Hà Văn Mặt', loginName: `mattran.${top.id}`, roles: ['agencyOfficer'] },
  })
}

/** An item as the steps before it leave it. */
async function itemAt(
  world: World,
  status: Status,
  title: string,
  { isAskedByCommune = false, ...more }: Partial<Item> & Pick<Walk, 'isAskedByCommune'> = {},
) {
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
      ...{ itemId: id, orgId: cell.id, step: 'clarify', toStatus: status },
      ...(isAskedByCommune
        ? { fromStatus: 'sent' as const, fromOrgId: commune.id }
        : { fromStatus: 'forwarded' as const, fromOrgId: top.id }),
      ...{ doneBy: accounts.districtOffice.id, doneOn: YESTERDAY, note: 'Mấy hộ?' },
    })
  return id
}

test('mọi bước trong bảng: mọi vai không có quyền không mở được, mọi vai có quyền làm được', async ({
  page,
  world,
  signInAs,
  signIn,
}) => {
  test.slow()
  await addFront(world)
  const head = await makeAccount(db, {
    ...{ orgId: world.agency.id, fullName: 'Lãnh đạo cơ quan', loginName: `lanhdao.${world.top.id}` },
    roles: ['agencyHead'],
  })
  const signInWalker = (who: Person) => (who === 'agencyHead' ? signIn(head) : signInAs(who))
  const people = [...(Object.keys(world.accounts) as Who[]), 'agencyHead'] as const
  expect(people).toEqual(expect.arrayContaining(schema.role.enumValues))

  const main = await itemAt(world, 'forwarded', 'merge (Mục chính)')
  const walkers = []
  const merged: number[] = []
  for (const [index, { step, may, ...way }] of ways.entries())
    for (const who of may) {
      const its = { ...way.item?.({ main }), isAskedByCommune: way.isAskedByCommune }
      const id = await itemAt(world, way.from, `${step} ${index} ${who}`, its)
      walkers.push({ ...way, step, may, who, id })
      if (step === 'approve' || step === 'approveInterim')
        merged.push(await itemAt(world, 'merged', `${step} (gộp)`, { mergedIntoId: id }))
    }
  for (const who of people) {
    await signInWalker(who)
    const refused = walkers.filter(({ may }) => !may.includes(who))
    const answers = await Promise.all(
      refused.map(async ({ step, id }) => {
        const answer = await page.request.get(`/feedback/${id}/${step}`)
        return `${step} ${answer.status()}`
      }),
    )
    expect(answers, who).toEqual(refused.map(({ step }) => `${step} 404`))
  }
  for (const { step, who, id, verb, fields = {}, tick } of walkers) {
    await signInWalker(who)
    await page.goto(`/feedback/${id}`)
    await page.getByRole('link', { name: verb, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(verb)
    await fillFields(page, fields)
    if (tick)
      await page
        .getByRole('radio', { name: tick })
        .or(page.getByRole('checkbox', { name: tick }))
        .check()
    await page.getByRole('main').getByRole('button', { name: verb, exact: true }).click()
    const said = step === 'passOn' ? /^Đã trả lại Văn phòng/ : `Đã xong: ${verb.toLocaleLowerCase('vi')}.`
    await expect(page.getByText(said), `${step}: ${who}`).toBeVisible()
    expect((await historyOf(id)).at(-1)).toBe(step)
  }
  expect((await Promise.all(merged.map(historyOf))).flat().sort()).toEqual(others.together)
})

test('các bước trong biên bản: thông báo bốn cách, mở lại, hoàn tất lại, gửi đi rồi rút lại', async ({
  page,
  world,
  signIn,
}) => {
  test.slow()
  const { meetingId, minutesId, accountId, orgId } = await readyCell(world, signIn)
  const told = { orgId, agencyId: world.agency.id, sentOn: '2022-08-08', scope: 'cell' as const }
  const answered = {
    ...{ ...told, ownerId: orgId, answeredOn: '2022-08-30', answerDueOn: '2022-09-06', dueOn: '2022-09-30' },
    ...{ replyKind: 'noFunds' as const, replyText: 'Đưa vào kế hoạch vốn 2023.', repliedBy: 'Luyện' },
  }
  const sayings = { close: 'Nhất trí', askAgain: 'Kiến nghị tiếp', askMore: 'Cần làm rõ thêm' }
  const heard = new Map<string, number>()
  for (const step of Object.keys(sayings)) heard.set(step, await itemAt(world, 'answered', step, answered))
  const waiting = await itemAt(world, 'assigned', 'hearInterim', told)
  heard.set('hearInterim', waiting)
  await db.insert(schema.feedbackInterims).values({
    ...{ itemId: waiting, orgId, text: 'Đang khảo sát.', document: '', repliedBy: 'Luyện', scope: 'cell' },
    ...{ approvedOn: '2022-08-30', nextOn: '2099-12-30' },
  })
  expect([...heard.keys()].sort()).toEqual([...others.minutes].sort())

  await page.goto(`/meetings/${meetingId}/minutes`)
  for (const [step, saying] of Object.entries({ ...sayings, hearInterim: 'Nhất trí' })) {
    const answer = page.getByRole('group', { name: new RegExp(`: ${step}$`) })
    await answer.getByText('Đã thông báo tại chi bộ', { exact: true }).click()
    await answer
      .getByText(new RegExp(`^${saying}`))
      .first()
      .click()
    await answer.getByLabel('Ghi rõ ý kiến của chi bộ').fill(`Chi bộ nói về ${step}.`)
  }
  await saved(page)
  await complete(page, meetingId)
  await page.getByText('Phát hiện biên bản có chỗ sai?').click()
  await page.getByLabel('Lý do mở lại').fill('Ghi thiếu kết luận')
  await page.getByRole('button', { name: 'Mở lại biên bản' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã mở lại biên bản số 01.')
  await complete(page, meetingId)
  await page.getByRole('button', { name: /^Gửi Đảng ủy xã/ }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã gửi')
  await page.getByText('Gửi nhầm?').click()
  await page.getByRole('button', { name: 'Rút lại biên bản' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã rút lại.')

  for (const [step, id] of heard) {
    expect(await historyOf(id)).toEqual([step, 'undoReadOut', step])
    await page.goto(`/feedback/${id}`)
    await expect(page.getByText(/mở lại biên bản đã thông báo/)).toHaveCount(1)
    await expect(page.getByText(`Chi bộ nói về ${step}.`).first()).toBeVisible()
  }
  const sent = await db
    .select({ id: schema.feedbackItems.id, followUpOfId: schema.feedbackItems.followUpOfId })
    .from(schema.feedbackItems)
    .where(eq(schema.feedbackItems.minutesId, minutesId))
  expect(sent.map(({ followUpOfId }) => followUpOfId)).toContain(heard.get('askAgain'))
  for (const who of [accountId, world.accounts.committeeOffice.id]) {
    await signIn({ id: who })
    for (const { id } of sent) {
      const answer = await page.request.get(`/feedback/${id}`)
      expect(answer.status(), 'chi bộ vẫn thấy, xã thì không').toBe(who === accountId ? 200 : 404)
    }
  }
  for (const { id } of sent) expect(await historyOf(id)).toEqual(['open', 'withdraw'])
})

test('góp ý phối hợp: cơ quan được mời thấy mục ấy, góp ý một lần; cơ quan xử lý đọc khi soạn', async ({
  page,
  world,
  signInAs,
  signIn,
}) => {
  const officer = await addFront(world)
  const asFront = () => signIn(officer)
  const item = `/feedback/${await itemAt(world, 'proposed', 'Kênh N4')}`
  await asFront()
  expect((await page.request.get(item)).status(), 'chưa được mời').toBe(404)
  await signInAs('permanentCommittee')
  await page.goto(`${item}/assign`)
  await page.getByLabel('Cơ quan xử lý').selectOption({ label: 'Ủy ban nhân dân huyện' })
  await page.getByText('Mời cơ quan khác góp ý').click()
  await page.getByRole('checkbox', { name: FRONT }).check()
  await fillFields(page, {
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
  world,
  signInAs,
  signIn,
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
  await fillFields(page, {
    'Từ cơ quan': 'Ủy ban nhân dân huyện (1 mục)',
    'Sang cơ quan': FRONT,
    'Theo văn bản nào?': 'Quyết định số 05-QĐ/HU ngày 10/02/2022',
  })
  await page.getByRole('checkbox', { name: /Tôi xác nhận/ }).check()
  await page.getByRole('button', { name: 'Chuyển các mục đang xử lý' }).click()
  await expect(page.getByText('Đã chuyển 1 mục đang xử lý.')).toBeVisible()
  await signInAs('agencyOfficer')
  expect((await page.request.get(item)).status()).toBe(404)
  await signIn(officer)
  await page.goto(item)
  await expect(page.getByText(`Sắp xếp cơ quan: chuyển ${FRONT} xử lý tiếp, giữ thời hạn`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Trình dự thảo trả lời' })).toBeVisible()
})
