import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { viewerOf } from '@/lib/core/testing'
import { respondToItem, settleItem } from '@/lib/feedback/actions/committee'
import { getItem } from '@/lib/feedback/queries/item'
import { askForMore, itemAt, makeFeedbackWorld, step, TODAY, type World } from '@/lib/feedback/testing'
import { Timeline } from './[id]/timeline'
import { SaidBefore } from './queue'

let world: World
beforeAll(async () => {
  world = await makeFeedbackWorld('banxa')
})

/** The commune's desk, as it looks at an item. */
async function shown(itemId: number) {
  const viewer = await viewerOf(world.accounts.committeeOffice)
  const item = await getItem(viewer, itemId, TODAY)
  if (!item) throw new Error('item not found')
  expect(item.status).toBe('sent')
  return {
    said: renderToStaticMarkup(<SaidBefore viewer={viewer} item={item} />),
    story: renderToStaticMarkup(<Timeline item={item} />),
  }
}

test('mục trở lại bàn của xã: thấy chi bộ vừa làm rõ gì, xã đã trả lời gì; quá trình không bỏ lời nào của bước khác', async () => {
  const where = 'Đoạn trước nhà văn hóa.'
  const itemId = await itemAt(world, 'clarifying')
  await step(world, 'cellSecretary', respondToItem, itemId, { note: where })
  const answered = (await shown(itemId)).said
  expect(answered).toContain(where)
  expect(answered).toContain('nội dung làm rõ; thời hạn chạy tiếp')

  await step(world, 'committeeSecretary', settleItem, itemId, { replyText: 'Xã đã vá ba điểm.' })
  await askForMore(world, itemId, where)
  const { said, story } = await shown(itemId)
  expect(said).toContain('Xã đã vá ba điểm.')
  expect(said).toContain(where)
  expect(story.split(where), 'cùng lời ở bước làm rõ vẫn còn').toHaveLength(2)
})
