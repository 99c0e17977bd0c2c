import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { db, expect } from '../fixtures'
import { part } from './evening'

export const conclusion = (page: Page) => part(page, /Kết luận của chủ trì/).getByRole('textbox')
export const strengths = (page: Page) => part(page, /Đánh giá tháng trước/).getByLabel('Ưu điểm')

/** The text as the database has it. */
export async function stored(meetingId: number) {
  const [row] = await db
    .select({ content: schema.minutes.content })
    .from(schema.minutes)
    .where(eq(schema.minutes.meetingId, meetingId))
  return Object(row?.content)
}

export const onServer = (meetingId: number, text: string) =>
  expect.poll(async () => (await stored(meetingId)).conclusion, { timeout: 20_000 }).toBe(text)

/** The page is on the device, with everything it needs. */
export const keptOffline = (page: Page) =>
  page.waitForFunction(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('portal-pages-'))
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).match(location.href)))
    return kept.some(Boolean) && (await (await caches.open('portal-files')).keys()).length > 5
  })

/** Everything the device keeps of drafts, as somebody with the tools of the browser would read it. */
export const deviceDrafts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open('portal-drafts', 1)
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const all = request.result.transaction('drafts').objectStore('drafts').getAll()
          all.onsuccess = () =>
            resolve(
              all.result
                .map((record) =>
                  JSON.stringify(record, (_key, value) =>
                    value instanceof ArrayBuffer || ArrayBuffer.isView(value)
                      ? new TextDecoder().decode(value)
                      : value,
                  ),
                )
                .join('\n'),
            )
        }
      }),
  )
