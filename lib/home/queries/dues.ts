import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { duesBooks, organisations } from '@/db/schema'
import { pathsFor, scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { bookLink } from '@/lib/dues/links'
import { countToConfirm } from '@/lib/dues/queries/book'
import { listBehind } from '@/lib/dues/queries/state'
import { type Duty, dutiesOfDues } from '@/lib/home/rules'

/** Đảng phí: members of one's cell with one, two, three months of the year unpaid; money from below to confirm. */
export async function duesDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  const paths = pathsFor(viewer, 'dues.record')
  const [cells, waiting] = await Promise.all([
    paths.length === 0
      ? []
      : db
          .select({ id: organisations.id })
          .from(duesBooks)
          .innerJoin(organisations, eq(organisations.id, duesBooks.orgId))
          .where(
            and(inArray(duesBooks.orgPath, paths), scope(viewer, 'dues.read', { path: duesBooks.orgPath })),
          ),
    countToConfirm(viewer),
  ])
  const behind = await Promise.all(
    cells.map(async (cell) => dutiesOfDues(cell.id, await listBehind(viewer, cell, today))),
  )
  return [
    ...behind.flat(),
    ...waiting.map(({ toId, n, year }) => ({
      id: `dues-confirm-${toId}`,
      title: `Xác nhận ${n} khoản đảng phí cấp dưới nộp`,
      href: bookLink(toId, year),
      note: 'Đối chiếu số tiền đã nhận',
    })),
  ]
}
