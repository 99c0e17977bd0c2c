'use server'

import { eq } from 'drizzle-orm'
import { feedbackItems } from '@/db/schema'
import { action } from '@/lib/core/action'
import { NotFound } from '@/lib/core/errors'
import { sensitiveInput } from '@/lib/feedback/input'
import { loadItem } from '@/lib/feedback/item'
import { mayMark } from '@/lib/feedback/path'

/** Đánh dấu nội dung nhạy cảm, bỏ đánh dấu. */
export const markSensitive = action({
  permission: 'feedback.markSensitive',
  input: sensitiveInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, viewer, thing: item, input: { isSensitive } }) => {
    if (!mayMark(viewer, item)) throw new NotFound()
    await tx
      .update(feedbackItems)
      .set({ isSensitive, version: item.version + 1 })
      .where(eq(feedbackItems.id, item.id))
    const message = isSensitive
      ? 'Đã đánh dấu nội dung nhạy cảm: chỉ nơi xử lý mục này đọc được.'
      : 'Đã bỏ đánh dấu nội dung nhạy cảm.'
    return { message, detail: { code: item.code, isSensitive } }
  },
})
