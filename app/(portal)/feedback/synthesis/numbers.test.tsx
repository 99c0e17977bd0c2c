import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/policy'
import { viewerOf } from '@/lib/core/testing'
import { feedbackFilter } from '@/lib/feedback/input'
import { countItems, listItems } from '@/lib/feedback/queries/list'
import { getFigures } from '@/lib/synthesis/queries/figures'
import { getTwelveMonths } from '@/lib/synthesis/queries/months'
import { getSynthesisPlace } from '@/lib/synthesis/queries/places'
import { MONTH, makeSynthesisWorld, TODAY } from '@/lib/synthesis/testing'
import { CutTables } from './cut-tables'
import { MonthSection } from './month-section'

let made: Awaited<ReturnType<typeof makeSynthesisWorld>>
beforeAll(async () => {
  made = await makeSynthesisWorld('tonghop')
})

type Who = keyof typeof made.world.accounts

async function pageOf(viewer: Viewer, month: string, org?: number) {
  const found = await getSynthesisPlace(viewer, org)
  if (!found) throw new Error('no place')
  const { place } = found
  const at = { month, today: TODAY }
  const figures = await getFigures(viewer, place, at)
  const months = await getTwelveMonths(viewer, place, month, TODAY)
  return renderToStaticMarkup(
    <>
      <CutTables figures={figures} place={place} at={at} />
      <MonthSection months={months} orgId={place.id} />
    </>,
  )
}

/** Every number with its address, as the page says them. */
const numbersOn = (html: string) =>
  [...html.matchAll(/<a [^>]*href="\/feedback\?([^"]*)"[^>]*>(\d+)/g)].map(([, query = '', number]) => ({
    query: query.replaceAll('&amp;', '&'),
    number: Number(number),
  }))

const listed = (viewer: Viewer, query: string) =>
  countItems(viewer, feedbackFilter.parse(Object.fromEntries(new URLSearchParams(query))), TODAY)

test.each([
  ['districtOffice', MONTH],
  ['districtOffice', '2022-08-01'],
  ['permanentCommittee', '2022-03-01'],
  ['committeeOffice', MONTH],
  ['committeeSecretary', '2022-08-01'],
] as [Who, string][])('%s, %s: số nào trên trang cũng bằng danh sách nó dẫn tới', async (who, month) => {
  const viewer = await viewerOf(made.world.accounts[who])
  const numbers = numbersOn(await pageOf(viewer, month))
  expect(numbers.length).toBeGreaterThan(40)
  for (const { query, number } of numbers) expect((await listed(viewer, query)).total, query).toBe(number)
})

test('huyện mở tổng hợp của một xã: đúng như xã tự mở', async () => {
  const { accounts, commune } = made.world
  const [above, own] = await Promise.all([
    viewerOf(accounts.districtOffice).then((viewer) => pageOf(viewer, MONTH, commune.id)),
    viewerOf(accounts.committeeOffice).then((viewer) => pageOf(viewer, MONTH)),
  ])
  expect(above).toBe(own)
})

test('danh sách dẫn tới có đúng những mục ấy, kể cả mục quá hạn tính đến một ngày', async () => {
  const viewer = await viewerOf(made.world.accounts.districtOffice)
  const overdue = numbersOn(await pageOf(viewer, MONTH)).find(({ query }) => query.includes('overdue'))
  const filter = feedbackFilter.parse(Object.fromEntries(new URLSearchParams(overdue?.query)))
  expect(filter.overdue).toBe(TODAY)
  const { rows } = await listItems(viewer, filter, '2023-01-01')
  expect(rows.length).toBe(Math.min(25, overdue?.number ?? 0))
  for (const { dueOn } of rows) expect(dueOn && dueOn < TODAY).toBe(true)
})

test('đơn vị xếp theo cây, nơi nhận theo danh mục: số lớn không đứng trước', async () => {
  const html = await pageOf(await viewerOf(made.world.accounts.districtOffice), MONTH)
  const order = (...names: string[]) => {
    const at = names.map((name) => html.indexOf(name))
    expect(at.every((each) => each >= 0)).toBe(true)
    expect(at).toEqual([...at].sort((a, b) => a - b))
  }
  order('Đảng bộ xã An Thịnh', 'Chi bộ Hạt Kiểm lâm')
  order('Ủy ban nhân dân huyện', 'Hội đồng nhân dân huyện')
  expect(html).toContain('Quá hạn: mục chưa kết thúc')
})
