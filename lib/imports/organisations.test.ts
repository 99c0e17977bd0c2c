import { beforeAll, describe, expect, test } from 'vitest'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { storeAwayStays, storeOrganisations } from './actions'
import { previewOf } from './testing'

const HEADS = ['Tên tổ chức', 'Loại tổ chức', 'Trực thuộc', 'Loại hình chi bộ', 'Nhãn', 'Nhiệm kỳ']
const cell = (name: string, above = 'Đảng bộ xã An Thịnh', more: string[] = []) => [
  ...[name, 'Chi bộ', above, 'Thôn, khu dân cư'],
  ...more,
]

let world: World
let viewer: Awaited<ReturnType<typeof viewerOf>>
beforeAll(async () => {
  world = await makeWorld(seedDb, 'nhaptc')
  viewer = await viewerOf(world.accounts.organisationBoard)
  await owner`INSERT INTO settings (key, value) VALUES ('profile', '"huyen"')`
})

describe('tổ chức', () => {
  test('cấp trên ở dòng sau cũng được; đường dẫn, tên gọi, nhiệm kỳ đúng', async () => {
    await signInAs(world.accounts.organisationBoard)
    const { id, ...seen } = await previewOf(viewer, 'organisations', [
      HEADS,
      cell('thôn Bến', 'Đảng bộ xã Minh Tân', ['biên giới, trường học', '2022–2025']),
      ['Đảng bộ xã Minh Tân', 'Đảng bộ', world.top.name],
      cell('Chi bộ thôn Đông Hạ', 'xã An Thịnh'),
    ])
    expect(seen).toMatchObject({ says: ['', '', ''], fresh: 2, known: 1, wrong: 0 })
    expect(await send(storeOrganisations, { importId: id })).toMatchObject({
      goTo: `/imports/${id}`,
    })
    const [commune] = await owner`SELECT * FROM organisations WHERE name = 'Đảng bộ xã Minh Tân'`
    const [made] = await owner`SELECT * FROM organisations WHERE name = 'Chi bộ thôn Bến'`
    expect(commune).toMatchObject({
      parent_id: world.top.id,
      committee_name: 'Đảng ủy xã Minh Tân',
      cell_type: null,
    })
    expect(made).toMatchObject({
      path: `${commune?.path}${made?.id}/`,
      letterhead_upper: 'ĐẢNG BỘ XÃ MINH TÂN',
      letterhead_lower: 'CHI BỘ THÔN BẾN',
      tags: ['biên giới', 'trường học'],
    })
    expect(await owner`SELECT name FROM terms WHERE org_id = ${made?.id}`).toEqual([{ name: '2022–2025' }])
  })

  test('loại hình ghi như ở sổ của cơ quan thì hiểu được, chữ lạ thì hỏi lại', async () => {
    const typed = (type: string) => [`Chi bộ kiểu ${type}`, 'Chi bộ', 'xã An Thịnh', type]
    const { says, list } = await previewOf(viewer, 'organisations', [
      HEADS,
      ...['Thôn', 'Tổ dân phố', 'Trường', 'cơ quan', 'hợp tác xã'].map(typed),
    ])
    expect(says.map((each) => each !== '')).toEqual([false, false, false, false, true])
    // The preview says what each was taken for.
    expect(list.verdicts.map(({ read }) => read)).toEqual([
      ...['Chi bộ – Thôn, khu dân cư', 'Chi bộ – Thôn, khu dân cư'],
      ...['Chi bộ – Trường học', 'Chi bộ – Cơ quan, đơn vị', undefined],
    ])
  })

  test.each<[string, string[][], RegExp]>([
    ['đứng trên chính mình', [cell('Chi bộ A', 'Chi bộ A')], /đứng trên chính mình/],
    [
      'vòng qua dòng khác',
      [cell('Chi bộ B', 'Chi bộ C'), cell('Chi bộ C', 'Chi bộ B')],
      /đứng trên chính mình/,
    ],
    ['chi bộ dưới chi bộ', [cell('Chi bộ D', 'Chi bộ thôn Đông Hạ')], /không đặt trực thuộc được/],
    ['thiếu loại hình', [['Chi bộ E', 'Chi bộ', 'xã An Thịnh', '']], /loại hình chi bộ/],
    ['loại lạ', [['Chi bộ F', 'Hội', 'xã An Thịnh', '']], /“Hội” không có trong danh sách/],
    ['đảng bộ đứng đầu', [['Đảng bộ G', 'Đảng bộ đứng đầu', 'xã An Thịnh', '']], /không nhập thêm được/],
    [
      'cấp trên còn lỗi',
      [cell('Chi bộ H', 'Đảng bộ I'), ['Đảng bộ I', 'Hội', 'xã An Thịnh', '']],
      /dòng 3 còn lỗi/,
    ],
    ['hai dòng một tổ chức', [cell('Chi bộ K'), cell('Chi bộ  k')], /Trùng với dòng 2/],
    ['không có cấp trên', [cell('Chi bộ L', '')], /cấp trên trực tiếp/],
  ])('từ chối: %s', async (_name, rows, words) => {
    const { says } = await previewOf(viewer, 'organisations', [HEADS, ...rows])
    expect(says.join(' ')).toMatch(words)
  })

  test('từ chối: thành lập ngày chưa đến', async () => {
    const rows = [...cell('Chi bộ Mai Sau', 'xã An Thịnh', ['', '']), '01/01/2100']
    const { says } = await previewOf(viewer, 'organisations', [[...HEADS, 'Ngày thành lập'], rows])
    expect(says.join(' ')).toMatch(/chưa đến/)
  })
})

describe('đi làm xa', () => {
  const heads = ['Chi bộ', 'Họ và tên', 'Năm sinh', 'Nơi làm việc', 'Công việc', 'Từ ngày', 'Đến ngày']
  const stay = (name: string, from: string, more: string[] = [], born = '') => [
    ...['Chi bộ thôn Đông Hạ', name, born, 'Phường Dĩ An', 'Công nhân', from],
    ...more,
  ]

  test('tìm đúng người, đã có thì bỏ qua, trùng thời gian thì từ chối', async () => {
    await signInAs(world.accounts.cellSecretary)
    const own = await viewerOf(world.accounts.cellSecretary)
    const rows = [
      heads,
      stay('Lê Công Rạng', '15/02/2022', ['20/03/2022']),
      stay('Vũ Đình Khoát', '01/05/2022'),
    ]
    const { id, wrong } = await previewOf(own, 'awayStays', rows)
    expect(wrong).toBe(0)
    expect(await send(storeAwayStays, { importId: id })).toMatchObject({ goTo: `/imports/${id}` })
    expect(
      await owner`SELECT member_id, starts_on::text AS since, ends_on::text AS until FROM away_stays WHERE org_id = ${world.cell.id} ORDER BY starts_on`,
    ).toMatchObject([
      { member_id: world.member.id, since: '2022-02-15', until: '2022-03-20' },
      { member_id: world.recorder.id, until: null },
    ])
    const again = await previewOf(own, 'awayStays', [...rows, stay('Vũ Đình Khoát', '01/06/2022')])
    expect(again).toMatchObject({ known: 2, wrong: 1 })
    expect(again.says[2]).toMatch(/Đã có một lần đi làm xa/)
    const [first, second] = (
      await previewOf(own, 'awayStays', [
        heads,
        stay('Lê Công Rạng', '15/02/2022', ['30/04/2022']),
        stay('Vũ Đình Khoát', '01/05/2022', ['30/06/2022']),
      ])
    ).says
    expect(first).toMatch(/ghi ngày về 20\/03\/2022/)
    expect(second).toMatch(/chưa ghi ngày về/)
  })

  test('ở nước ngoài: Có hoặc Không, lời khác thì hỏi lại', async () => {
    const at = (abroad: string, from: string) => [...stay('Đào Xuân Thạch', from, ['']), abroad]
    const abroad = [[...heads, 'Ở nước ngoài'], at('Có', '01/03/2021')]
    const { says } = await previewOf(viewer, 'awayStays', [...abroad, at('Nhật', '01/05/2021')])
    expect(says).toEqual(['', expect.stringMatching(/“Nhật” không có trong danh sách/)])
    await signInAs(world.accounts.cellSecretary)
    const own = await viewerOf(world.accounts.cellSecretary)
    const { id } = await previewOf(own, 'awayStays', abroad)
    expect(await send(storeAwayStays, { importId: id })).toMatchObject({ goTo: `/imports/${id}` })
    expect(
      await owner`SELECT is_abroad FROM away_stays WHERE member_id = ${world.secretary.id}`,
    ).toMatchObject([{ is_abroad: true }])
  })

  test('hai người cùng tên thì cần năm sinh; không có ai thì nói rõ', async () => {
    await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Lê Công Rạng', birthYear: 1990 })
    for (const bornOn of ['1960-09-07', '1960-10-02'])
      await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Hai Người', birthYear: 1960, bornOn })
    const { says } = await previewOf(viewer, 'awayStays', [
      heads,
      stay('Lê Công Rạng', '01/01/2021', ['02/01/2021']),
      stay('Không Có Ai', '01/01/2021'),
    ])
    const [year, day] = (
      await previewOf(viewer, 'awayStays', [
        heads,
        stay('Hai Người', '01/01/2021', [], '1960'),
        stay('Hai Người', '01/02/2021', [], '07/09/1960'),
      ])
    ).says
    expect(year).toMatch(/2 đồng chí tên “Hai Người” sinh năm 1960.*đủ ngày sinh/)
    expect(day).toBe('')
    expect(says[0]).toMatch(/2 đồng chí tên “Lê Công Rạng”/)
    expect(says[1]).toMatch(/Không có “Không Có Ai”/)
  })
})
