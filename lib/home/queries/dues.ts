import 'server-only'
import { and, eq, gte, inArray, isNull, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { duesBooks, duesRemittances, organisations } from '@/db/schema'
import { canSomewhere, pathsFor, scope, type Viewer } from '@/lib/auth/policy'
import { addDays, type Day, monthOf } from '@/lib/core/dates'
import { bookLink, groupsLink } from '@/lib/dues/links'
import { countToConfirm } from '@/lib/dues/queries/book'
import { getGroups } from '@/lib/dues/queries/groups'
import { listBehind } from '@/lib/dues/queries/state'
import { ungrouped } from '@/lib/dues/rules/due'
import { dutiesOfDues } from '@/lib/home/dues-duties'
import type { Duty } from '@/lib/home/rules'

/** How long what did not come is told to its sender. */
const DAYS_TOLD = 30
const again = alias(duesRemittances, 'again')

/** Đảng phí: members of one's cell with one, two, three months of the year unpaid; money from below to confirm, own money that did not come. */
export async function duesDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  const paths = pathsFor(viewer, 'dues.record')
  const [cells, waiting, refused] = await Promise.all([
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
    countNotCome(viewer, today),
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
    ...refused.map(({ orgId, n }) => ({
      id: `dues-refused-${orgId}`,
      title: `Xem lại ${n} khoản đảng phí cấp trên trả lời chưa nhận`,
      href: `${bookLink(orgId)}#sent`,
      note: 'Lý do ở sổ thu nộp; nộp lại hoặc ghi lại số đúng',
    })),
  ]
}

/** Chưa nhận, or confirmed by mistake: until its sender has written down money of that day, or of since the answer. */
async function countNotCome(viewer: Viewer, today: Day) {
  if (!canSomewhere(viewer, 'dues.send')) return []
  const sentAgain = db
    .select({ id: again.id })
    .from(again)
    .where(
      and(
        eq(again.orgId, duesRemittances.orgId),
        inArray(again.state, ['sent', 'received']),
        sql`${again.id} > ${duesRemittances.id}`,
        or(gte(again.sentOn, duesRemittances.answeredOn), eq(again.sentOn, duesRemittances.sentOn)),
      ),
    )
  return db
    .select({ orgId: duesRemittances.orgId, n: sql<number>`count(*)::int` })
    .from(duesRemittances)
    .innerJoin(organisations, eq(organisations.id, duesRemittances.orgId))
    .where(
      and(
        eq(duesRemittances.state, 'refused'),
        gte(duesRemittances.answeredOn, addDays(today, -DAYS_TOLD)),
        isNull(organisations.endedOn),
        notExists(sentAgain),
        scope(viewer, 'dues.send', { path: duesRemittances.orgPath }),
      ),
    )
    .groupBy(duesRemittances.orgId)
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
