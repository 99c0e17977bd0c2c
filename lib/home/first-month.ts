import 'server-only'
import { and, eq, min } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'

export const FIRST_MONTH = 'Tháng đầu dùng cổng: mở để ghi biên bản tháng này, hoặc bắt đầu từ tháng sau'

/** The month of the first regular meeting on the portal, among those the viewer opens. */
export async function firstMonth(viewer: Viewer) {
  const [row] = await db
    .select({ month: min(meetings.month) })
    .from(meetings)
    .where(and(scope(viewer, 'meetings.open', { path: meetings.orgPath }), eq(meetings.kind, 'regular')))
  return row?.month ?? undefined
}
