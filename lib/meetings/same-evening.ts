import 'server-only'
import { and, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetings } from '@/db/schema'
import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { kindWords } from './labels'

/** Cùng buổi: another meeting of the cell that begins within three hours of this one is asked about once. */
export async function assertAlone(
  tx: Tx,
  { orgId, plannedOn, plannedAt }: { orgId: number; plannedOn: Day; plannedAt: string },
) {
  const [other] = await tx
    .select({ kind: meetings.kind, plannedAt: meetings.plannedAt })
    .from(meetings)
    .where(
      and(
        eq(meetings.orgId, orgId),
        eq(sql`coalesce(${meetings.heldOn}, ${meetings.plannedOn})`, plannedOn),
        sql`abs(extract(epoch from ${meetings.plannedAt} - ${plannedAt}::time)) < 3 * 3600`,
        ne(meetings.state, 'notHeld'),
      ),
    )
    .limit(1)
  if (other)
    throw new RuleError(
      `Chi bộ đã có ${kindWords[other.kind].title.toLocaleLowerCase('vi')} lúc ${other.plannedAt?.slice(0, 5)} ngày ${showDay(plannedOn)}. Chọn nhầm thì đồng chí sửa ngày, giờ; họp cả hai thì đánh dấu ô này.`,
      'isBeside',
    )
}
