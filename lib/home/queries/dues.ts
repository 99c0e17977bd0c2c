import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { duesBooks, organisations } from '@/db/schema'
import { pathsFor, scope, type Viewer } from '@/lib/auth/policy'
import { type Day, monthOf } from '@/lib/core/dates'
import { bookLink, groupsLink } from '@/lib/dues/links'
import { countToConfirm } from '@/lib/dues/queries/book'
import { getGroups } from '@/lib/dues/queries/groups'
import { listBehind } from '@/lib/dues/queries/state'
import { ungrouped } from '@/lib/dues/rules/due'
import { dutiesOfDues } from '@/lib/home/dues-duties'
import type { Duty } from '@/lib/home/rules'

/** Đảng phí: members of one's cell with one, two, three months of the year unpaid; money from below to confirm. */
export async function duesDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  const paths = pathsFor(viewer, 'dues.record')
  const [cells, waiting] = await Promise.all([
    paths.length === 0
      ? []
      : db
          .select({ id: organisations.id, path: organisations.path })
          .from(duesBooks)
          .innerJoin(organisations, eq(organisations.id, duesBooks.orgId))
          .where(
            and(inArray(duesBooks.orgPath, paths), scope(viewer, 'dues.read', { path: duesBooks.orgPath })),
          ),
    countToConfirm(viewer),
  ])
  const behind = await Promise.all(
    cells.map(async (cell) => [
      ...dutiesOfDues(cell.id, await listBehind(viewer, cell, today)),
      ...(await regroupDuties(viewer, cell, today)),
    ]),
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

/** After a change of the rates (Quy định 01-QĐ/TW from 2/2026) the groups of before are no groups any more. */
async function regroupDuties(
  viewer: Viewer,
  cell: { id: number; path: string },
  today: Day,
): Promise<Duty[]> {
  const { rules, rows } = await getGroups(viewer, cell, monthOf(today))
  const many = ungrouped(rules, rows).length
  if (many === 0) return []
  return [
    {
      id: `dues-regroup-${cell.id}`,
      title: `Xếp lại nhóm đóng đảng phí: ${many} đồng chí chưa có nhóm theo quy định mới`,
      href: groupsLink(cell.id, monthOf(today)),
      note: 'Chưa xếp nhóm thì chưa tính được số phải đóng',
    },
  ]
}
