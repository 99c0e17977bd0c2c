import 'server-only'
import {
  and,
  asc,
  eq,
  inArray,
  isNull,
  lte,
  ne,
  not,
  notExists,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { db } from '@/db/client'
import { departures, members, transfers } from '@/db/schema'
import { canSomewhere, pathsFor, scope, type Viewer } from '@/lib/auth/policy'
import { addDays, type Day } from '@/lib/core/dates'
import type { Duty } from '@/lib/home/rules'
import { isCurrent } from '@/lib/members/conditions'
import { statusLabel } from '@/lib/members/labels'
import { findRuleSet } from '@/lib/rulesets/load'
import { isGone, late } from '@/lib/transfers/conditions'
import { droppedAfter, isNoticeMonth } from '@/lib/transfers/rules/deadlines'

const MOST = 10
/** The end of a temporary stay is said so many days before. */
const STAY_ENDS = 30

/** Chuyển sinh hoạt: whose turn it is, at the giving and at the receiving side; who has not begun; what is late below. */
export async function transferDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'transfers.introduce')) return []
  const found = await Promise.all([turns(viewer, today), unbegun(viewer), ofCellsBelow(viewer, today)])
  return found.flat()
}

const sides = (viewer: Viewer, today: Day): SQL | undefined => {
  const introducing = pathsFor(viewer, 'transfers.introduce')
  const own = pathsFor(viewer, 'transfers.receive')
  const { state, kind, direction, orgPath, toPath, endsOn } = transfers
  const here = not(isGone)
  return or(
    introducing.length > 0
      ? and(eq(state, 'begun'), inArray(transfers.atPath, introducing), here)
      : undefined,
    ...(own.length > 0
      ? [
          and(inArray(state, ['introduced', 'presented']), inArray(toPath, own), here),
          and(eq(state, 'introduced'), eq(direction, 'out'), inArray(orgPath, own), here),
          and(isGone, ne(state, 'presented'), inArray(orgPath, own)),
          and(isGone, eq(state, 'presented'), inArray(toPath, own)),
          and(
            ...[eq(state, 'received'), eq(kind, 'temporary'), inArray(orgPath, own)],
            lte(endsOn, addDays(today, STAY_ENDS)),
          ),
        ]
      : []),
  )
}

async function turns(viewer: Viewer, today: Day): Promise<Duty[]> {
  const rows = await db
    .select({
      id: transfers.id,
      fullName: transfers.fullName,
      state: transfers.state,
      direction: transfers.direction,
      kind: transfers.kind,
      introducedOn: transfers.introducedOn,
      dueOn: sql<Day | null>`case when not ${isGone} then ${transfers.dueOn} end`,
      path: transfers.orgPath,
      gone: sql<typeof members.$inferSelect.status | null>`case when ${isGone} then ${members.status} end`,
    })
    .from(transfers)
    .leftJoin(members, eq(members.id, transfers.memberId))
    .where(sides(viewer, today) ?? sql`false`)
    .orderBy(asc(transfers.dueOn), asc(transfers.id))
    .limit(MOST)
  return Promise.all(
    rows.map(async (row) => ({
      id: `transfer-${row.id}`,
      title: await titleOf(row, today),
      href: `/transfers/${row.id}`,
      ...(row.dueOn ? { dueOn: row.dueOn } : { note: 'Chuyển sinh hoạt' }),
    })),
  )
}

type Turn = Pick<
  typeof transfers.$inferSelect,
  'fullName' | 'state' | 'direction' | 'kind' | 'introducedOn'
> & {
  path: string
  gone: typeof members.$inferSelect.status | null
}

async function titleOf({ fullName, state, direction, kind, introducedOn, path, gone }: Turn, today: Day) {
  const who = `đồng chí ${fullName}`
  if (gone) {
    const way = state === 'presented' ? 'Trả lại giấy giới thiệu' : 'Hủy việc chuyển sinh hoạt'
    return `${way}: ${who}, ${statusLabel[gone].toLocaleLowerCase('vi')}`
  }
  if (state === 'begun') return `Giới thiệu chuyển sinh hoạt: ${who}`
  if (state === 'received') return `Hết thời gian sinh hoạt tạm thời: ${who}`
  if (state === 'presented') return `Xác nhận giấy tờ, tiếp nhận ${who}`
  const rules = introducedOn && kind === 'official' && (await findRuleSet(db, 'transfers', today, path))
  if (rules && introducedOn && droppedAfter(introducedOn, rules.values) < today)
    return direction === 'out'
      ? `Quá ${rules.values.removalMonths} tháng nơi nhận chưa báo, cùng nơi nhận xem xét: ${who}`
      : `Quá ${rules.values.removalMonths} tháng chưa nộp hồ sơ, xem xét đề nghị xóa tên: ${who}`
  return direction === 'out'
    ? `Hỏi nơi đến đã tiếp nhận chưa: ${who}`
    : `Chờ xuất trình giấy giới thiệu: ${who}`
}

async function unbegun(viewer: Viewer): Promise<Duty[]> {
  const own = pathsFor(viewer, 'departures.record')
  if (own.length === 0) return []
  const rows = await db
    .select({ id: departures.id, memberId: members.id, fullName: members.fullName, dueOn: departures.dueOn })
    .from(departures)
    .innerJoin(members, eq(members.id, departures.memberId))
    .where(
      and(
        inArray(departures.orgPath, own),
        isNull(departures.closedOn),
        isCurrent,
        notExists(
          db
            .select({ id: transfers.id })
            .from(transfers)
            .where(
              and(
                eq(transfers.memberId, members.id),
                inArray(transfers.state, ['begun', 'introduced', 'presented']),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(departures.dueOn), asc(departures.id))
    .limit(MOST)
  return rows.map(({ id, memberId, fullName, dueOn }) => ({
    id: `departure-${id}`,
    title: `Làm thủ tục chuyển sinh hoạt: đồng chí ${fullName} đã nghỉ`,
    href: `/members/${memberId}#transfers`,
    dueOn,
  }))
}

/** Of cells below: numbers with their lists; one's own stand above one by one. */
async function ofCellsBelow(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'statistics.read')) return []
  const own = pathsFor(viewer, 'transfers.introduce')
  const [row] = await db
    .select({
      late: sql<number>`count(*) filter (where ${late(today)})::int`,
      unheard: sql<number>`count(*) filter (where ${unheard})::int`,
    })
    .from(transfers)
    .where(
      and(
        scope(viewer, 'transfers.introduce', { path: transfers.orgPath }),
        notInArray(transfers.orgPath, own),
      ),
    )
  const rules = await findRuleSet(db, 'transfers', today, own[0] ?? '/')
  const duty = (id: string, title: string, href: string, note: string): Duty => ({ id, title, href, note })
  return [
    ...(row?.late
      ? [
          duty(
            'transfers-late',
            `Đôn đốc ${row.late} lần chuyển sinh hoạt quá hạn của các chi bộ`,
            '/transfers?state=late',
            'Chuyển sinh hoạt',
          ),
        ]
      : []),
    ...(row?.unheard && rules && isNoticeMonth(today, rules.values)
      ? [
          duty(
            'transfers-notices',
            `Đối chiếu phiếu báo: ${row.unheard} đồng chí chuyển đi, nơi nhận chưa báo`,
            '/transfers',
            `${rules.values.noticeMonths} tháng một lần`,
          ),
        ]
      : []),
  ]
}

const unheard = and(eq(transfers.direction, 'out'), eq(transfers.state, 'introduced'))
