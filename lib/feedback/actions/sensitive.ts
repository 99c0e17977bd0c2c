'use server'

import { inArray, sql } from 'drizzle-orm'
import { feedbackItems } from '@/db/schema'
import { action } from '@/lib/core/action'
import { NotFound } from '@/lib/core/errors'
import { sensitiveInput } from '@/lib/feedback/input'
import { loadItem } from '@/lib/feedback/item'
import { mayMark } from '@/lib/feedback/path'
import { isMarkable } from '@/lib/feedback/rules/sensitive'
import { partsOf } from '@/lib/feedback/split'

type Part = { code: string }
const codes = (parts: Part[]) => parts.map(({ code }) => code).join(', ')

const saidMarked = (marked: Part[], tied: Part[]) =>
  [
    'Đã đánh dấu nội dung nhạy cảm: chỉ nơi xử lý mục này đọc được.',
    marked.length > 0 && `Phần tách ra cũng được đánh dấu: ${codes(marked)}.`,
    tied.length > 0 &&
      `Chưa đánh dấu phần tách ra đang gộp với mục khác: ${codes(tied)}; khi Văn phòng tách ra thì đánh dấu ở trang của phần ấy.`,
  ]
    .filter(Boolean)
    .join(' ')

const saidUnmarked = (kept: Part[]) =>
  `Đã bỏ đánh dấu nội dung nhạy cảm.${kept.length > 0 ? ` Phần tách ra vẫn còn đánh dấu: ${codes(kept)}.` : ''}`

/** Đánh dấu nội dung nhạy cảm, with what was split off before; bỏ đánh dấu, of the item alone. */
export const markSensitive = action({
  permission: 'feedback.markSensitive',
  input: sensitiveInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, viewer, thing: item, input: { isSensitive } }) => {
    if (!mayMark(viewer, item)) throw new NotFound()
    const others = await partsOf(tx, item.id, !isSensitive)
    const marked = isSensitive ? others.filter(isMarkable) : []
    const left = others.filter((part) => !marked.includes(part))
    await tx
      .update(feedbackItems)
      .set({ isSensitive, version: sql`${feedbackItems.version} + 1` })
      .where(inArray(feedbackItems.id, [item.id, ...marked.map(({ id }) => id)]))
    return {
      message: isSensitive ? saidMarked(marked, left) : saidUnmarked(left),
      detail: { code: item.code, isSensitive, ...(marked.length > 0 ? { parts: codes(marked) } : {}) },
    }
  },
})
