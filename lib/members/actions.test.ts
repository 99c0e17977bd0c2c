import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { createAwayStay, endAwayStay, updateStay } from '@/lib/away/actions'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { createExemption, createMember, endExemption, revealCard, updateMember } from './actions'
import { memberFilter } from './input'
import { getMember, getRevealedCard } from './queries/detail'
import { listMembers } from './queries/list'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'dangvien')
})

const TODAY = '2022-09-07'
const person = (given: object = {}) => ({
  organisationId: world.cell.id,
  fullName: 'Bùi Thị Thơm',
  sex: 'female',
  birthYear: '1985',
  standing: 'full',
  ...given,
})
const made = ({ goTo }: { goTo?: string }) => Number.parseInt(goTo?.split('/')[2] ?? '', 10)
const rowsOf = async () => (await owner`SELECT count(*)::int AS n FROM members`)[0]?.n

describe('thêm đảng viên', () => {
  test('bí thư thêm vào chi bộ mình; tên xếp theo tên gọi', async () => {
    await signInAs(world.accounts.cellSecretary)
    const id = made(await send(createMember, person({ bornOn: '7/9/1985', cardNumber: '031085 001234' })))
    const [row] =
      await owner`SELECT sort_name, born_on::text, card_number, org_path FROM members WHERE id = ${id}`
    expect(row).toEqual({
      sort_name: 'Thơm Bùi Thị',
      born_on: '1985-09-07',
      card_number: '031085001234',
      org_path: world.cell.path,
    })
  })

  test.each([
    ['chi bộ bên cạnh', () => person({ organisationId: world.neighbour.id }), /Không tìm thấy/],
    ['đảng bộ thay vì chi bộ', () => person({ organisationId: world.commune.id }), /Không tìm thấy/],
    ['tên có thẻ HTML', () => person({ fullName: '<script>alert(1)</script>' }), /xem lại các ô/],
    ['tên có ký tự NUL', () => person({ fullName: 'Bùi\u0000Thơm' }), /xem lại các ô/],
    ['tên là danh sách', () => person({ fullName: ['Bùi', 'Thơm'] }), /xem lại các ô/],
    ['năm sinh là chữ', () => person({ birthYear: 'tám lăm' }), /xem lại các ô/],
    ['ngày không có trong lịch', () => person({ bornOn: '30/02/1985' }), /xem lại các ô/],
    ['một triệu chữ', () => person({ address: 'x'.repeat(1_000_000) }), /xem lại các ô/],
    ['giá trị ngoài danh sách', () => person({ standing: 'king' }), /xem lại các ô/],
  ])('từ chối: %s', async (_what, form, message) => {
    await signInAs(world.accounts.cellSecretary)
    const before = await rowsOf()
    expect(await send(createMember, form())).toMatchObject({
      ok: false,
      message: expect.stringMatching(message),
    })
    expect(await rowsOf()).toBe(before)
  })

  test('cùng họ tên, năm sinh với người đang có: hỏi lại; xác nhận là người khác thì ghi', async () => {
    await signInAs(world.accounts.cellSecretary)
    const twin = person({ fullName: 'Ngô Trùng Tên', birthYear: '1981' })
    expect(await send(createMember, twin)).toHaveProperty('goTo')
    expect(await send(createMember, { ...twin, fullName: 'ngô trùng tên' })).toMatchObject({
      fields: { isConfirmed: [expect.stringContaining('Có người cùng họ tên')] },
    })
    expect(await send(createMember, { ...twin, isConfirmed: 'on' })).toHaveProperty('goTo')
  })

  test('bấm hai lần chỉ thêm một người', async () => {
    await signInAs(world.accounts.cellSecretary)
    const form = person({ fullName: 'Ngô Bấm Đôi', submitKey: randomUUID() })
    const [first, second] = await Promise.all([send(createMember, form), send(createMember, form)])
    expect(made(first)).toBe(made(second))
    expect(await owner`SELECT 1 FROM members WHERE full_name = 'Ngô Bấm Đôi'`).toHaveLength(1)
  })
})

describe('sửa đảng viên', () => {
  const edit = async (id: number, given: object = {}) => {
    const [row] = await owner`SELECT version FROM members WHERE id = ${id}`
    const { organisationId: _, ...rest } = person()
    return { ...rest, memberId: id, status: 'active', version: row?.version, ...given }
  }

  test('bản cũ bị từ chối, để trống số thẻ thì giữ nguyên', async () => {
    await signInAs(world.accounts.committeeOffice)
    const id = made(await send(createMember, person({ fullName: 'Lý Giữ Thẻ', cardNumber: '111222333' })))
    const stale = await edit(id, { fullName: 'Lý Bản Cũ' })
    expect(await send(updateMember, await edit(id, { fullName: 'Lý Mới' }))).toMatchObject({ ok: true })
    expect(await send(updateMember, stale)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/người khác sửa/),
    })
    expect(await owner`SELECT full_name, card_number FROM members WHERE id = ${id}`).toEqual([
      { full_name: 'Lý Mới', card_number: '111222333' },
    ])
  })

  test('từ trần: hỏi ngày, không phải ngày mai, không trước ngày kết nạp; quá trình sinh hoạt dừng ở ngày ấy', async () => {
    await signInAs(world.accounts.committeeOffice)
    const given = { fullName: 'Hứa Đã Mất', admittedOn: '03/02/2010' }
    const id = made(await send(createMember, person(given)))
    const dies = async (more: object) => send(updateMember, await edit(id, { ...given, ...more }))
    for (const [more, says] of [
      [{ status: 'deceased' }, 'ghi ngày từ trần'],
      [{ status: 'deceased', diedOn: '01/01/2099' }, 'chưa đến'],
      [{ status: 'deceased', diedOn: '02/02/2010' }, 'từ ngày kết nạp'],
      [{ status: 'active', diedOn: '01/08/2022' }, 'chỉ ghi khi đổi tình trạng'],
    ] as const)
      expect(await dies(more)).toMatchObject({ fields: { diedOn: [expect.stringContaining(says)] } })
    expect(await dies({ status: 'deceased', diedOn: '01/08/2022' })).toMatchObject({
      goTo: `/members/${id}?after=update`,
    })
    const trail =
      await owner`SELECT status, reason, starts_on, ends_on FROM memberships WHERE member_id = ${id} ORDER BY id`
    expect(trail).toMatchObject([
      { status: 'active', starts_on: '2010-02-03', ends_on: '2022-07-31' },
      { status: 'deceased', reason: 'left', starts_on: '2022-08-01', ends_on: null },
    ])
  })

  test('trở lại danh sách của chi bộ đã kết thúc: không được', async () => {
    const cell = await makeOrganisation(seedDb, {
      ...{ kind: 'cell', name: 'Chi bộ thôn Cũ', parentId: world.commune.id },
    })
    const { id } = await makeMember(seedDb, { orgId: cell.id, fullName: 'Mạc Trở Lại', sex: 'female' })
    const kept = { fullName: 'Mạc Trở Lại', birthYear: '1970', status: 'removed' }
    await owner`UPDATE members SET status = 'removed', since_on = '2022-08-01', since_reason = 'left' WHERE id = ${id}`
    await owner`UPDATE organisations SET ended_on = '2022-08-31' WHERE id = ${cell.id}`
    await signInAs(world.accounts.committeeOffice)
    expect(await send(updateMember, await edit(id, { ...kept, status: 'active' }))).toMatchObject({
      fields: { status: [expect.stringContaining('đã kết thúc hoạt động')] },
    })
    expect(await send(updateMember, await edit(id, { ...kept, address: 'Phố mới' }))).toHaveProperty('goTo')
  })

  test('đảng viên của chi bộ bên cạnh coi như không có', async () => {
    await signInAs(world.accounts.cellSecretary)
    expect(await send(updateMember, await edit(world.stranger.id))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/Không tìm thấy/),
    })
  })

  test('tên từ danh sách cũ toàn chữ hoa: chi bộ ghi nơi ở vẫn được, tên thành hoa đầu chữ', async () => {
    const { id } = await makeMember(seedDb, {
      ...{ orgId: world.cell.id, fullName: 'MẠC THỊ HOA', sex: 'female', birthYear: 1985 },
    })
    await signInAs(world.accounts.cellSecretary)
    const typed = { fullName: 'MẠC THỊ HOA', address: 'Xóm mới' }
    expect(await send(updateMember, await edit(id, typed))).toHaveProperty('goTo')
    const [row] = await owner`SELECT full_name, address FROM members WHERE id = ${id}`
    expect(row).toEqual({ full_name: 'Mạc Thị Hoa', address: 'Xóm mới' })
  })

  test('chi bộ ghi nơi ở, việc làm; họ tên, ngày sinh, tình trạng do cấp ủy', async () => {
    await signInAs(world.accounts.cellSecretary)
    const id = made(await send(createMember, person({ fullName: 'Mạc Giữ Tên' })))
    expect(
      await send(updateMember, await edit(id, { fullName: 'Mạc Giữ Tên', address: 'Xóm mới' })),
    ).toMatchObject({
      goTo: `/members/${id}?after=update`,
    })
    for (const [field, value] of Object.entries({
      ...{ fullName: 'Mạc Đổi Tên', status: 'suspended', standing: 'probationary', sex: 'male' },
      ethnicGroup: 'Tày',
    }))
      expect(
        await send(updateMember, await edit(id, { fullName: 'Mạc Giữ Tên', [field]: value })),
      ).toMatchObject({
        fields: { [field]: [expect.stringMatching(/Đề nghị sửa thông tin/)] },
      })
  })

  test('đảng viên không sửa được, kể cả chính mình', async () => {
    await signInAs(world.accounts.member)
    expect(await send(updateMember, await edit(world.member.id))).toMatchObject({ ok: false })
  })
})

describe('số thẻ', () => {
  test('đã ghi cho người khác thì không ghi lần nữa, cũng không nói của ai; người đã đi thì thôi', async () => {
    const cardNumber = '031085007777'
    const holder = await makeMember(seedDb, {
      orgId: world.neighbour.id,
      fullName: 'Hạng Giữ Số',
      cardNumber,
    })
    await signInAs(world.accounts.cellSecretary)
    const twice = person({ fullName: 'Hạng Ghi Sau', cardNumber })
    const answer = await send(createMember, twice)
    expect(answer.fields?.cardNumber?.[0]).toContain('một đảng viên khác')
    expect(JSON.stringify(answer)).not.toContain('Hạng Giữ Số')
    await owner`UPDATE members SET status = 'transferred', since_on = '2022-09-07', since_reason = 'left' WHERE id = ${holder.id}`
    expect(await send(createMember, twice)).toHaveProperty('goTo')
  })

  test('hai người cùng ghi một số thẻ: chỉ một người ghi được', async () => {
    await signInAs(world.accounts.cellSecretary)
    const twice = ['Hạng Cùng Lúc', 'Hạng Cùng Giờ', 'Hạng Cùng Giây'].map((fullName) =>
      send(createMember, person({ fullName, cardNumber: '031085005555' })),
    )
    const answers = await Promise.all(twice)
    expect(answers.filter(({ goTo }) => goTo)).toHaveLength(1)
    expect(await owner`SELECT 1 FROM members WHERE card_number = '031085005555'`).toHaveLength(1)
  })

  test('che cho đến khi có dòng nhật ký; người khác không thấy theo', async () => {
    const member = await makeMember(seedDb, {
      orgId: world.cell.id,
      fullName: 'Tạ Có Thẻ',
      cardNumber: '031085009876',
    })
    const viewer = await signInAs(world.accounts.cellSecretary)
    expect(await getMember(viewer, member.id)).toMatchObject({ cardEnd: '876' })
    expect(JSON.stringify(await getMember(viewer, member.id))).not.toContain('031085009876')
    expect(await getRevealedCard(viewer, member.id)).toBeUndefined()

    const answer = await send(revealCard, { memberId: member.id })
    expect(JSON.stringify(answer)).not.toContain('031085009876')
    expect(await getRevealedCard(viewer, member.id)).toBe('031085009876')
    expect(await getRevealedCard(await viewerOf(world.accounts.organisationBoard), member.id)).toBeUndefined()
    expect(
      await owner`SELECT outcome FROM audit_entries WHERE action = 'members.reveal' AND subject = ${`members:${member.id}`}`,
    ).toEqual([{ outcome: 'read' }])
    const stored = await owner`SELECT (SELECT string_agg(result::text, '') FROM submissions) AS submitted,
      (SELECT string_agg(detail::text, '') FROM audit_entries) AS audited`
    expect(JSON.stringify(stored)).not.toContain('031085009876')
  })

  test('Thường trực xem được người nhưng không xem được số thẻ', async () => {
    await signInAs(world.accounts.permanentCommittee)
    expect(await send(revealCard, { memberId: world.member.id })).toMatchObject({ ok: false })
  })
})

describe('miễn sinh hoạt', () => {
  const exempt = (given: object = {}) => ({
    memberId: world.member.id,
    kind: 'mobileWork',
    startsOn: '1/3/2022',
    endsOn: '28/2/2023',
    decidedBy: 'Đảng ủy xã An Thịnh',
    decisionNumber: '15-QĐ/ĐU',
    ...given,
  })

  test('đủ 12 tháng bị từ chối, có trích văn bản và giữ lại những gì đã nhập', async () => {
    await signInAs(world.accounts.committeeOffice)
    expect(await send(createExemption, exempt())).toMatchObject({
      ok: false,
      fields: { endsOn: [expect.stringContaining('01-HD/TW')] },
      values: { decidedBy: 'Đảng ủy xã An Thịnh' },
    })
  })

  test('chi bộ chỉ tự ghi tuổi cao, sức khỏe yếu; người tạm thời, người đã đi thì không', async () => {
    await signInAs(world.accounts.cellSecretary)
    expect(await send(createExemption, exempt({ endsOn: '27/2/2023' }))).toMatchObject({
      fields: { kind: [expect.stringContaining('đơn xin miễn')] },
    })
    const own = { kind: 'ageHealth', endsOn: '', decisionNumber: '' }
    const old = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Cụ Cao Tuổi' })
    expect(await send(createExemption, exempt({ ...own, memberId: old.id }))).toMatchObject({ ok: true })
    for (const given of [{ standing: 'temporary' }, { status: 'transferred' }] as const) {
      const other = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Không Miễn', ...given })
      expect(await send(createExemption, exempt({ ...own, memberId: other.id }))).toMatchObject({
        message: expect.stringMatching(/không ghi miễn/),
      })
    }
  })

  test('ghi, không ghi chồng, kết thúc sớm, không kéo dài bằng cách sửa', async () => {
    await signInAs(world.accounts.committeeOffice)
    expect(await send(createExemption, exempt({ endsOn: '27/2/2023' }))).toMatchObject({ ok: true })
    expect(await send(createExemption, exempt({ startsOn: '1/1/2023', endsOn: '1/2/2023' }))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/kết thúc lần đó trước/),
    })
    const viewer = await viewerOf(world.accounts.committeeOffice)
    const exempted = await listMembers(viewer, memberFilter.parse({ exempt: 'on' }), TODAY)
    expect(exempted.rows.map(({ id }) => id)).toContain(world.member.id)

    const [row] = await owner`SELECT id FROM exemptions WHERE member_id = ${world.member.id}`
    expect(await send(endExemption, { exemptionId: row?.id, endsOn: '1/6/2023' })).toMatchObject({
      ok: false,
    })
    await signInAs(world.accounts.neighbour)
    expect(await send(endExemption, { exemptionId: row?.id, endsOn: '1/6/2022' })).toMatchObject({
      ok: false,
      message: expect.stringMatching(/Không tìm thấy/),
    })
    await signInAs(world.accounts.cellSecretary)
    expect(await send(endExemption, { exemptionId: row?.id, endsOn: '1/6/2022' })).toMatchObject({ ok: true })
    const after = await listMembers(viewer, memberFilter.parse({ exempt: 'on' }), TODAY)
    expect(after.rows.map(({ id }) => id)).not.toContain(world.member.id)
  })
})

test('đi làm xa: ghi, lọc, ghi ngày về', async () => {
  const viewer = await signInAs(world.accounts.cellSecretary)
  const stay = {
    memberId: world.recorder.id,
    place: 'KCN Đình Vũ, Hải Phòng',
    work: 'Công nhân',
    startsOn: '1/5/2022',
  }
  expect(await send(createAwayStay, stay)).toMatchObject({ ok: true })
  expect(await send(createAwayStay, stay)).toMatchObject({
    ok: false,
    message: expect.stringMatching(/ghi ngày về trước/),
  })
  const away = async () => (await listMembers(viewer, memberFilter.parse({ away: 'on' }), TODAY)).rows
  expect((await away()).map(({ id }) => id)).toEqual([world.recorder.id])
  const [row] = await owner`SELECT id, version FROM away_stays WHERE member_id = ${world.recorder.id}`
  const right = {
    stayId: row?.id,
    version: row?.version,
    place: stay.place,
    work: stay.work,
    startsOn: '1/4/2022',
  }
  expect(await send(updateStay, { ...right, startsOn: '1/1/2099' })).toMatchObject({
    fields: { startsOn: [expect.stringContaining('chưa đến')] },
  })
  expect(await send(updateStay, right)).toMatchObject({ ok: true })
  expect(await owner`SELECT starts_on::text AS since FROM away_stays WHERE id = ${row?.id}`).toEqual([
    { since: '2022-04-01' },
  ])
  const end = { stayId: row?.id, version: 2, returnedOn: '1/9/2022' }
  for (const [returnedOn, says] of [
    ['1/3/2022', 'từ ngày bắt đầu 01/04/2022'],
    ['1/1/2099', 'chưa đến'],
  ] as const)
    expect(await send(endAwayStay, { ...end, returnedOn })).toMatchObject({
      fields: { returnedOn: [expect.stringContaining(says)] },
    })
  expect(await send(endAwayStay, end)).toMatchObject({ ok: true })
  expect(await send(endAwayStay, end)).toMatchObject({
    ok: false,
    message: expect.stringMatching(/người khác sửa/),
  })
  expect(await away()).toEqual([])
})
