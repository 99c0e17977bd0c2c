import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { viewerOf } from '@/lib/core/testing'
import { feedbackFilter } from '@/lib/feedback/input'
import { makeFeedbackWorld, type World } from '@/lib/feedback/testing'
import { FeedbackParts } from './parts'

let world: World
beforeAll(async () => {
  world = await makeFeedbackWorld('cacphan')
})

test.each([
  ['', 'Tất cả'],
  ['desk=mine', 'Chờ đơn vị của đồng chí (0)'],
  ['desk=mine&overdue=1', 'Quá hạn (0)'],
  ['desk=mine&due=soon', 'Đến hạn trong 7 ngày (0)'],
  ['desk=extension', 'Đề nghị gia hạn'],
  ['desk=asked', 'Chưa làm rõ (0)'],
])('phần đang xem (%s): %s; lọc thêm thì là đường bỏ lọc', async (address, name) => {
  const viewer = await viewerOf(world.accounts.districtOffice)
  const shown = (query: string) =>
    renderToStaticMarkup(
      <FeedbackParts
        viewer={viewer}
        filter={feedbackFilter.parse(Object.fromEntries(new URLSearchParams(query)))}
        desk={{ total: 0, soon: 0, overdue: 0, asked: 0 }}
      />,
    )
  const current = (query: string) =>
    [...shown(query).matchAll(/<strong aria-current="page"[^>]*>([^<]*)/g)].map(([, words]) => words)
  expect(current(address)).toEqual([name])
  expect(current(`${address}&status=answered`)).toEqual([])
  const href = `/feedback${address && `?${address}`}`.replaceAll('&', '&amp;')
  expect(shown(`${address}&status=answered`)).toMatch(
    new RegExp(`href="${href.replace('?', '\\?')}"[^>]*>${name.replace(/[()]/g, '\\$&')}`),
  )
})
