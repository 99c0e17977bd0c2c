import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { makeCell } from '@/lib/reorganisations/testing'
import { formsSheets } from './paper'
import { StatisticsFormsPdf } from './pdf/forms'
import { dayBefore } from './period'
import { getForms } from './queries/forms'
import { listRoll } from './queries/makeup'
import { countOrganisations } from './queries/organisations'
import { formsForExcel, formsForPrint } from './queries/print'
import { listRated } from './queries/rated'
import { ratedGroups } from './rated'
import { serviceLists } from './service'

const TODAY = '2022-12-31'
/** Borne by the village. */
const TAG = 'địa bàn dân cư'
let world: World
let viewer: Awaited<ReturnType<typeof viewerOf>>
let commune: { id: number; path: string }
let village: { id: number }
let school: { id: number }

type Transfer = typeof schema.transfers.$inferInsert
const forms = (key = '2022', today = TODAY, tag?: string) => getForms(viewer, commune, { key, today, tag })
const grid = async (key: string) => {
  const found = (await forms()).grids.find((each) => each.key === key)
  if (!found) throw new Error('no form')
  return found
}
const figures = async (key: string) =>
  (await grid(key)).rows.map(({ title, cells }) => [title, ...cells.map(({ value }) => value ?? '…')])

beforeAll(async () => {
  world = await makeWorld(seedDb, 'bieunghiepvu')
  viewer = await viewerOf(world.accounts.organisationBoard)
  const [made] = await owner<{ id: number; path: string }[]>`
    INSERT INTO organisations (parent_id, kind, name, short_name, committee_name, symbol, letterhead_upper,
      letterhead_lower, place_name, captions, founded_on)
    SELECT parent_id, kind, 'Đảng bộ xã Nghiệp', 'xã Nghiệp', 'a', 'ĐU', 'a', 'a', 'a', captions, '1990-01-01'
    FROM organisations WHERE id = ${world.commune.id} RETURNING id, path`
  commune = made ?? { id: 0, path: '' }
  village = await makeCell(commune.id, 'Chi bộ thôn Một')
  school = await makeCell(commune.id, 'Chi bộ trường Hai')
  await owner`UPDATE organisations SET tags = ${[TAG]} WHERE id = ${village.id}`
  const outside = await makeCell(world.commune.id, 'Chi bộ thôn Ngoài')
  await owner`UPDATE organisations SET cell_type = 'school' WHERE id = ${school.id}`
  await owner`UPDATE organisation_versions SET cell_type = 'school' WHERE org_id = ${school.id}`
  const person = (orgId: number, fullName: string) =>
    makeMember(seedDb, { orgId, fullName, sinceOn: '2010-01-01', admittedOn: '1982-02-03' })
  const [an, binh, cuong, dung, giang, stranger] = [
    await person(village.id, 'Nguyễn An'),
    await person(village.id, 'Nguyễn Bình'),
    await person(village.id, 'Nguyễn Cường'),
    await person(school.id, 'Nguyễn Dũng'),
    await person(school.id, 'Nguyễn Giang'),
    await person(outside.id, 'Người Ngoài'),
  ]
  const by = { recordedBy: world.accounts.organisationBoard.id }
  const award = (memberId: number, decidedOn: string, more: object = {}) => ({
    ...{ memberId, title: 'Giấy khen', decidedOn, decisionNumber: '1', issuer: 'Huyện ủy' },
    ...{ level: 'superior' as const, ...by, ...more },
  })
  await seedDb
    .insert(schema.awards)
    .values([
      ...[award(an.id, '2021-12-31'), award(an.id, '2022-01-01'), award(binh.id, TODAY)],
      award(binh.id, '2022-03-01', { endsOn: '2022-06-01', endNote: 'hủy' }),
      award(stranger.id, '2022-05-05'),
    ])
  const badge = (memberId: number, years: number, decidedOn: string) => ({
    ...{ memberId, years, decidedOn, decisionNumber: '2', recordedOn: TODAY, ...by },
  })
  await seedDb
    .insert(schema.badges)
    .values([
      badge(an.id, 40, '2022-05-19'),
      badge(binh.id, 40, '2021-05-19'),
      badge(cuong.id, 30, '2022-09-02'),
    ])
  const move = { reason: 'newJob' as const, decidedOn: '2022-01-02', begunOn: '2022-01-02' }
  const transfer = (
    orgId: number,
    toOrgId: number | null,
    { id, fullName }: { id: number; fullName: string },
    more: Pick<Transfer, 'kind' | 'direction' | 'state'> & Partial<Transfer>,
  ) => ({ ...move, orgId, toOrgId, memberId: id, fullName, ...more })
  const sent = {
    direction: 'out',
    state: 'introduced',
    introducedOn: '2022-02-02',
    place: 'Nơi khác',
  } as const
  const inside = { direction: 'within', state: 'received', introducedOn: '2022-03-01' } as const
  await seedDb.insert(schema.transfers).values([
    transfer(village.id, null, an, { ...sent, kind: 'temporary' }),
    transfer(village.id, null, binh, { ...sent, kind: 'official', state: 'cancelled' }),
    transfer(village.id, outside.id, cuong, { ...inside, kind: 'official', receivedOn: '2022-03-09' }),
    transfer(outside.id, school.id, stranger, { ...inside, kind: 'official', receivedOn: '2022-04-01' }),
    // Within the commune: neither in nor out.
    transfer(school.id, village.id, dung, { ...inside, kind: 'official', receivedOn: '2022-04-01' }),
    transfer(school.id, school.id, giang, {
      ...{ kind: 'temporary', direction: 'in', state: 'received', receivedOn: '2021-04-01' },
    }),
  ])
  const [set] = await seedDb.select({ id: schema.ruleSets.id }).from(schema.ruleSets).limit(1)
  const campaign = async (orgId: number, state: 'open' | 'finished' | 'ended') => {
    const [row] = await seedDb
      .insert(schema.ratingCampaigns)
      .values({ orgId, year: 2022, state, ruleSetId: set?.id ?? 0, heldOn: '2022-12-01' })
      .returning({ id: schema.ratingCampaigns.id })
    return { orgId, campaignId: row?.id ?? 0 }
  }
  const [done, open] = [await campaign(village.id, 'finished'), await campaign(school.id, 'open')]
  const past = await makeCell(commune.id, 'Chi bộ thôn Cũ')
  await owner`UPDATE organisations SET ended_on = '2022-06-30' WHERE id = ${past.id}`
  const ended = await campaign(past.id, 'ended')
  const of = ({ id, fullName }: { id: number; fullName: string }) => ({ memberId: id, fullName })
  await seedDb.insert(schema.ratings).values([
    { ...done, ...of(an), isReviewed: true, level: 'good' },
    { ...done, ...of(binh), isReviewed: true, deferredReason: 'đi làm xa' },
    { ...done, ...of(cuong), isReviewed: false, notReviewedReason: 'được miễn' },
    { ...open, ...of(dung), isReviewed: true, level: 'excellent' },
    { ...open, ...of(giang), isReviewed: true },
    // Its cell ended before it voted; the school lists him anew.
    { ...ended, ...of(dung), isReviewed: true, selfLevel: 'good' },
  ])
  const [round] = await seedDb
    .insert(schema.collectiveRounds)
    .values({ orgId: commune.id, year: 2022, ruleSetId: set?.id ?? 0, heldOn: '2022-12-20' })
    .returning({ roundId: schema.collectiveRounds.id })
  const its = { roundId: round?.roundId ?? 0, groupName: 'Chi bộ' }
  await seedDb.insert(schema.collectiveRatings).values([
    { ...its, orgId: village.id, name: 'Thôn', level: 'good' },
    { ...its, orgId: school.id, name: 'Trường', notRatedReason: 'mới thành lập' },
  ])
})

describe('từng biểu', () => {
  test('Biểu 5: tổ chức theo cấp, chi bộ và đảng viên theo loại hình', async () => {
    expect(await figures('5')).toEqual([
      ['Tổng số', 1, 0, 0, 2, 5],
      ['Thôn, khu dân cư', '…', 0, '…', 1, 3],
      ['Trường học', '…', 0, '…', 1, 2],
    ])
  })

  test('Biểu 5: chi bộ thôn ngay dưới cấp đứng đầu không phải chi bộ cơ sở (Quy định 294-QĐ/TW, 20.2.2)', async () => {
    await makeCell(world.top.id, 'Chi bộ thôn Lẻ')
    await makeCell(world.top.id, 'Chi bộ Điện lực', { cellType: 'enterprise' })
    const organisations = await countOrganisations(viewer, world.top, TODAY, {})
    expect(organisations.filter(({ isBase, kind }) => isBase && kind === 'cell')).toEqual([
      expect.objectContaining({ type: 'enterprise', n: 1 }),
    ])
  })

  test('Biểu 6: mức đã quyết định theo loại hình; đợt đang làm chưa có mức', async () => {
    expect(await figures('6')).toEqual([
      ['Đảng viên trong danh sách xếp loại', 5, 3, 2],
      ['Phải kiểm điểm, xếp loại', 4, 2, 2],
      ['Hoàn thành xuất sắc nhiệm vụ', 0, 0, 0],
      ['Hoàn thành tốt nhiệm vụ', 1, 1, 0],
      ['Hoàn thành nhiệm vụ', 0, 0, 0],
      ['Không hoàn thành nhiệm vụ', 0, 0, 0],
      ['Chưa có quyết định xếp loại', 3, 1, 2],
      ['Không thuộc diện: mới kết nạp, được miễn, bị đình chỉ sinh hoạt', 1, 1, 0],
    ])
  })

  test('Biểu 6, tổ chức đảng: theo loại tổ chức, mức đã quyết định; không thuộc diện đứng riêng', async () => {
    expect(await figures('Xếp loại tổ chức')).toEqual([
      ['Tổ chức đảng trong danh sách xếp loại', 2, 0, 0, 2],
      ['Phải xếp loại', 1, 0, 0, 1],
      ['Hoàn thành xuất sắc nhiệm vụ', 0, 0, 0, 0],
      ['Hoàn thành tốt nhiệm vụ', 1, 0, 0, 1],
      ['Hoàn thành nhiệm vụ', 0, 0, 0, 0],
      ['Không hoàn thành nhiệm vụ', 0, 0, 0, 0],
      ['Chưa có quyết định xếp loại', 0, 0, 0, 0],
      ['Không thuộc diện xếp loại', 1, 0, 0, 1],
    ])
  })

  test('Biểu 6F: đã và chưa kiểm điểm cộng lại bằng phải kiểm điểm; tập thể để trống', async () => {
    expect(await figures('6F')).toEqual([
      ['Phải kiểm điểm', '…', 4],
      ['Đã kiểm điểm', '…', 1],
      ['Chưa kiểm điểm', '…', 4],
      ['– Phải kiểm điểm nhưng chưa kiểm điểm', '…', 3],
      ['Tập thể mới thành lập', '…', '…'],
      ['Đảng viên mới kết nạp, được miễn, bị đình chỉ sinh hoạt', '…', 1],
      ['Được gợi ý kiểm điểm', '…', '…'],
    ])
  })

  test('Biểu 6F: đợt đang làm tính là đã kiểm điểm khi có kết quả kiểm phiếu, không phải khi có ngày dự kiến', async () => {
    const reviewed = async () => (await figures('6F')).find(([title]) => title === 'Đã kiểm điểm')?.at(-1)
    expect(await reviewed()).toBe(1)
    await owner`UPDATE rating_campaigns SET returned = 2 WHERE state = 'open'`
    expect(await reviewed()).toBe(3)
    await owner`UPDATE rating_campaigns SET returned = NULL WHERE state = 'open'`
  })

  test('Biểu 7: khen thưởng, huy hiệu, chuyển sinh hoạt trong kỳ và cùng kỳ', async () => {
    const { service } = await forms()
    expect(
      service.rows.flatMap(({ title, values }) => (values?.some(Boolean) ? [[title, ...values]] : [])),
    ).toEqual([
      ['– Đảng viên', 2, 1],
      ['Huy hiệu Đảng', 2, 1],
      ['– 30 năm', 1, 0],
      ['– 40 năm', 1, 1],
      ['– Giới thiệu sinh hoạt tạm thời đi', 1, 0],
      ['– Tiếp nhận sinh hoạt tạm thời đến', 0, 1],
      ['– Giới thiệu sinh hoạt chính thức đi', 1, 0],
      ['– Tiếp nhận sinh hoạt chính thức đến', 1, 0],
    ])
  })

  test('kỳ 6 tháng không có Biểu 6; ngày đầu và ngày cuối kỳ tính vào kỳ', async () => {
    const { grids, lists } = await forms('2022-h1')
    expect(grids.map(({ key }) => key)).toEqual(['5'])
    expect(lists.service.filter(({ kind }) => kind === 'awards').map(({ on }) => on)).toEqual(['2022-01-01'])
  })
})

test.each([{ of: 'cả đảng bộ' }, { of: 'một nhãn', tag: TAG }])(
  'mỗi con số bằng danh sách của nó: $of',
  async ({ tag }) => {
    const found = await forms('2022', TODAY, tag)
    for (const { cells } of found.grids.flatMap(({ rows }) => rows))
      for (const { value, link } of cells) {
        if (link === undefined || link === 'organisations') continue
        const { rows } =
          'roll' in link
            ? await listRoll(viewer, commune, TODAY, { ...link.roll, tag })
            : await listRated(viewer, commune, { year: 2022, group: link.rated, type: link.type, tag })
        expect([link, rows.length]).toEqual([link, value])
      }
    const days = { start: dayBefore(found.period), end: found.period.to }
    const { gained, lost, service } = found.lists
    for (const { values, link } of [...found.forms, found.service].flatMap(({ rows }) => rows)) {
      if (!link || ('list' in link && link.list === 'badges')) continue
      const many =
        'list' in link
          ? [...gained, ...lost, ...service].filter(({ kind }) => kind === link.list).length
          : (await listRoll(viewer, commune, days[link.day], { ...link.filter, tag })).rows.length
      expect([link, many]).toEqual([link, values?.[0]])
      if (found.service.rows.some((row) => row.link === link))
        expect(serviceLists.map(({ kind }): string => kind)).toContain('list' in link && link.list)
    }
  },
)

test('người ngoài phạm vi không thấy gì: số và danh sách đều trống', async () => {
  const other = await viewerOf(world.accounts.committeeOffice)
  const { grids, lists } = await getForms(other, commune, { key: '2022', today: TODAY })
  expect(grids.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).some(({ value }) => value)).toBe(
    false,
  )
  expect(lists.service).toEqual([])
  for (const group of ratedGroups)
    expect((await listRated(other, commune, { year: 2022, group })).rows).toEqual([])
})

test('bản in và Excel có đủ các biểu, lời giải thích và chữ ký', async () => {
  const paper = await formsForPrint(viewer, { orgId: commune.id, period: '2022', today: TODAY })
  if (!paper) throw new Error('no paper')
  const { text } = await readPaper(await printed(StatisticsFormsPdf(paper.data)))
  for (const part of [
    ...['Biểu 5. Tổ chức đảng và đảng viên theo loại hình', 'chưa ghi loại hình của đảng bộ'],
    ...['Biểu 6. Kết quả xếp loại', 'Biểu 6F. Kết quả kiểm điểm', 'Biểu 7. Nghiệp vụ', '– 40 năm'],
    ...['Giấy giới thiệu giả mạo', 'NGƯỜI LẬP BIỂU', 'TRƯỞNG BAN'],
  ])
    expect(text).toContain(part)
  const sheets = formsSheets(await forms())
  expect(sheets.map(({ name }) => name)).toEqual([
    'Biểu 1',
    'Biểu 2',
    'Biểu 3',
    'Biểu 4',
    'Biểu 5',
    'Biểu 6',
    'Xếp loại tổ chức',
    'Biểu 6F',
    'Biểu 7',
  ])
  expect(sheets[4]?.rows[0]).toEqual(['', 'Tổng số', 1, 0, 0, 2, 5])
})

describe('cắt theo nhãn', () => {
  const sum = async (tag?: string) => {
    const { groups, grids, service, lists } = await forms('2022', TODAY, tag)
    const first = (key: string) =>
      grids.find((each) => each.key === key)?.rows[0]?.cells.map(({ value }) => value)
    return {
      people: groups.reduce((all, { total }) => all + total, 0),
      kinds: [first('5'), first('6')?.[0], first('Xếp loại tổ chức')?.at(-1)],
      service: service.rows.flatMap(({ title, values }) => (values?.[0] ? [`${title} ${values[0]}`] : [])),
      moved: [lists.gained.length, lists.lost.length],
    }
  }

  test('chỉ tính chi bộ mang nhãn; ra khỏi và vào những chi bộ ấy là đi, đến', async () => {
    expect(await sum(TAG)).toEqual({
      people: 3,
      kinds: [[0, 0, 0, 1, 3], 3, 1],
      service: [
        ...['– Đảng viên 2', 'Huy hiệu Đảng 2', '– 30 năm 1', '– 40 năm 1'],
        ...['– Giới thiệu sinh hoạt tạm thời đi 1', '– Giới thiệu sinh hoạt chính thức đi 1'],
        '– Tiếp nhận sinh hoạt chính thức đến 1',
      ],
      moved: [0, 0],
    })
    await owner`UPDATE organisations SET tags = '{trường}' WHERE id = ${school.id}`
    expect(await sum('trường')).toMatchObject({
      people: 2,
      kinds: [[0, 0, 0, 1, 2], 2, 1],
      service: ['– Giới thiệu sinh hoạt chính thức đi 1', '– Tiếp nhận sinh hoạt chính thức đến 1'],
    })
    expect(await sum('không có')).toMatchObject({ people: 0, service: [], moved: [0, 0] })
  })

  test('nhãn của đảng bộ cấp trên tính cả chi bộ bên dưới', async () => {
    await owner`UPDATE organisations SET tags = '{xã vùng cao}' WHERE id = ${commune.id}`
    expect(await sum('xã vùng cao')).toEqual(await sum())
  })

  test('sang chi bộ không mang nhãn trong cùng đảng bộ là chuyển đi của nhãn, không phải của đảng bộ', async () => {
    const mover = await makeMember(seedDb, {
      ...{ orgId: village.id, fullName: 'Nguyễn Hà', sinceOn: '2010-01-01', admittedOn: '1982-02-03' },
    })
    await owner`UPDATE members SET org_id = ${school.id}, since_on = '2022-05-01', since_reason = 'transferred'
      WHERE id = ${mover.id}`
    expect([(await sum()).moved, (await sum(TAG)).moved, (await sum(TAG)).people]).toEqual([
      [0, 0],
      [0, 1],
      3,
    ])
    const { lists } = await forms('2022', TODAY, TAG)
    expect(lists.lost.map(({ fullName, kind }) => [fullName, kind])).toEqual([['Nguyễn Hà', 'transferred']])
    await owner`UPDATE members SET org_id = ${village.id}, since_on = '2022-05-01', since_reason = 'corrected'
      WHERE id = ${mover.id}`
  })

  test('bản in và Excel ghi nhãn', async () => {
    const asked = { orgId: commune.id, period: '2022', tag: TAG, today: TODAY }
    const paper = await formsForPrint(viewer, asked)
    if (!paper) throw new Error('no paper')
    expect(paper.title).toContain(`nhãn ${TAG}`)
    const { text } = await readPaper(await printed(StatisticsFormsPdf(paper.data)))
    expect(text).toMatch(/năm 2022, nhãn địa\s+bàn dân cư/i)
    expect(text).toContain('Chỉ tính các tổ chức hiện nay mang nhãn')
    const book = await formsForExcel(viewer, asked)
    expect(book?.sheets.every(({ notes }) => notes?.[0]?.includes(TAG))).toBe(true)
  })
})
