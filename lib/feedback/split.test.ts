import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { feedbackItems } from '@/db/schema'
import { owner } from '@/db/testing'
import { seedDb } from '@/lib/core/testing'
import { splitItem } from './actions/office'
import { itemAt, makeFeedbackWorld, step } from './testing'

test('tách tiếp một phần trong lúc mục gốc đang được đánh dấu: đợi, rồi phần mới cũng nhạy cảm', async () => {
  const world = await makeFeedbackWorld('tachtiep')
  const itemId = await itemAt(world, 'forwarded')
  await step(world, 'districtOffice', splitItem, itemId)
  const ofItem = eq(feedbackItems.splitFromId, itemId)
  const [part] = await seedDb.select().from(feedbackItems).where(ofItem)
  let splitting: ReturnType<typeof step> | undefined
  await owner.begin(async (tx) => {
    await tx`SELECT FROM feedback_items WHERE id = ${itemId} FOR NO KEY UPDATE`
    splitting = step(world, 'districtOffice', splitItem, part?.id ?? 0)
    await vi.waitFor(async () =>
      expect(
        await tx`SELECT FROM pg_locks WHERE NOT granted
          AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())`,
      ).not.toHaveLength(0),
    )
    await tx`UPDATE feedback_items SET is_sensitive = true WHERE id = ${itemId} OR split_from_id = ${itemId}`
  })
  expect(await splitting).toMatchObject({ ok: true })
  const parts = await seedDb.select().from(feedbackItems).where(ofItem)
  expect(parts.map(({ isSensitive }) => isSensitive)).toEqual([true, true])
})
