import 'server-only'
import { and, count, eq, inArray, isNull, min, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, minutes, organisations } from '@/db/schema'
import { canSomewhere, type Permission, pathsFor, scope, type Viewer } from '@/lib/auth/policy'
import { deadlinesOf } from '@/lib/calendar/deadlines'
import { isCellIn } from '@/lib/calendar/due-days'
import { calendarLink } from '@/lib/calendar/links'
import { listAskedExceptions } from '@/lib/calendar/queries/exceptions'
import { addMonths, type Day, monthOf, showDay, showMonth } from '@/lib/core/dates'
import { type Desk, desksOf } from '@/lib/home/desks'
import { FIRST_MONTH, firstMonth } from '@/lib/home/first-month'
import type { Duty } from '@/lib/home/rules'
import { countWaiting } from '@/lib/proposals/queries/proposals'
import { countUndecidable } from '@/lib/proposals/queries/undecided'
import { findRuleSet } from '@/lib/rulesets/load'

const place = { path: meetings.orgPath, ownerId: meetings.recorderId }

/** From this day on the next month is to be opened, where no rule set names a day by which cells register. */
const OPEN_FROM = '20'

/** This month and the next, with the days by which cells register and their superiors confirm. */
async function monthsToPlan({ viewer }: Desk, permission: Permission, today: Day) {
  const path = pathsFor(viewer, permission)[0] ?? '/'
  return Promise.all(
    [0, 1].map(async (ahead) => {
      const month = addMonths(monthOf(today), ahead)
      const ruleSet = await findRuleSet(db, 'commonDay', month, path)
      return { month, ...deadlinesOf(ruleSet, month) }
    }),
  )
}

export async function confirmations(viewer: Viewer, today: Day): Promise<Duty[]> {
  const desks = desksOf(viewer, 'meetings.confirm')
  return (await Promise.all(desks.map((desk) => confirmationsAt(desk, today)))).flat()
}

async function confirmationsAt(desk: Desk, today: Day): Promise<Duty[]> {
  const months = await monthsToPlan(desk, 'meetings.confirm', today)
  const rows = await db
    .select({
      month: meetings.month,
      registered: sql<number>`count(*) filter (where ${meetings.state} = 'registered')::int`,
      open: sql<number>`count(*) filter (where ${meetings.state} = 'open')::int`,
      dueOn: min(meetings.dueOn),
    })
    .from(meetings)
    .where(
      and(
        scope(desk.viewer, 'meetings.confirm', place),
        eq(meetings.kind, 'regular'),
        inArray(
          meetings.month,
          months.map(({ month }) => month),
        ),
      ),
    )
    .groupBy(meetings.month)
  return rows.flatMap(({ month, registered, open, dueOn }) => {
    const terms = months.find((each) => each.month === month)
    const duty = (state: 'registered' | 'open', title: string, by: Day | null | undefined): Duty => ({
      id: `${state}-${desk.orgId}-${month}`,
      title,
      href: calendarLink(month, { org: desk.orgId, isDirect: desk.isDirect, state }),
      ...(by ? { dueOn: by } : {}),
    })
    const of = `tháng ${showMonth(month)}`
    // Who has registered the next month early waits for an answer; that others have not is nobody's delay yet.
    const isAwaited = month === monthOf(today) || terms?.register !== undefined
    return [
      ...(registered
        ? [
            duty(
              'registered',
              `Xác nhận lịch sinh hoạt ${of} của ${registered} chi bộ`,
              terms?.confirm ?? dueOn,
            ),
          ]
        : []),
      ...(open && isAwaited
        ? [duty('open', `${open} chi bộ chưa đăng ký lịch ${of}`, terms?.register ?? dueOn)]
        : []),
    ]
  })
}

/** Đề nghị họp muộn hơn waiting for an answer. */
export async function exceptionsToDecide(viewer: Viewer): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'exceptions.decide')) return []
  const asked = await listAskedExceptions(viewer)
  return asked.map(({ id, meetingId, cell, heldOn }) => ({
    id: `exception-${id}`,
    title: `Trả lời đề nghị họp ngày ${showDay(heldOn)}: ${cell}`,
    href: `/calendar/${meetingId}#exception`,
    note: 'Cho phép hoặc không, nêu lý do',
  }))
}

export async function inbox(viewer: Viewer): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'minutes.receive')) return []
  const [row] = await db
    .select({ waiting: count() })
    .from(minutes)
    .where(and(scope(viewer, 'minutes.receive', { path: minutes.orgPath }), eq(minutes.status, 'sent')))
  return row?.waiting
    ? [
        {
          id: 'receive',
          title: `Tiếp nhận ${row.waiting} biên bản các chi bộ đã gửi`,
          href: '/meetings?state=sent&desk=mine',
          note: 'Xem, tiếp nhận hoặc trả lại bổ sung',
        },
      ]
    : []
}

/** Đề nghị của chi bộ về đảng viên, from minutes that have been sent. */
export async function waitingProposals(viewer: Viewer): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'proposals.settle')) return []
  const waiting = await countWaiting(viewer)
  return waiting === 0
    ? []
    : [
        {
          id: 'proposals',
          title: `Xem xét ${waiting} đề nghị của chi bộ về đảng viên`,
          href: '/proposals?desk=mine',
          note: 'Kết nạp, công nhận, miễn, xóa tên, kỷ luật',
        },
      ]
}

/** Nobody can decide what waits: the administrator gives the role. */
export async function missingDeciders(viewer: Viewer, today: Day): Promise<Duty[]> {
  const waiting = await countUndecidable(viewer, today)
  return waiting === 0
    ? []
    : [
        {
          id: 'deciders',
          title: `Cấp vai Ban Thường vụ: ${waiting} đề nghị chờ quyết định mà chưa ai giữ vai này`,
          href: '/accounts',
          note: 'Kết nạp, công nhận chính thức, xóa tên, khai trừ',
        },
      ]
}

export async function unopenedMonth(viewer: Viewer, today: Day): Promise<Duty[]> {
  const desks = desksOf(viewer, 'meetings.open')
  return (await Promise.all(desks.map((desk) => unopenedAt(desk, today)))).flat()
}

/** Cells of a month without their meeting, counted as the board counts them: one founded since waits like all of them. */
async function unopenedAt(desk: Desk, today: Day): Promise<Duty[]> {
  const months = (await monthsToPlan(desk, 'meetings.open', today)).filter(
    ({ month, register }) => month === monthOf(today) || register || today.slice(8) >= OPEN_FROM,
  )
  const duties = months.map(async ({ month, register }): Promise<Duty[]> => {
    const [row] = await db
      .select({
        cells: count(),
        /** A cell founded since is not late for the days before it was. */
        dueOn: sql<Day>`min(greatest(${organisations.foundedOn}, ${register ?? month}::date))::text`,
      })
      .from(organisations)
      .leftJoin(
        meetings,
        and(eq(meetings.orgId, organisations.id), eq(meetings.month, month), eq(meetings.kind, 'regular')),
      )
      .where(
        and(
          scope(desk.viewer, 'meetings.open', { path: organisations.path }),
          isCellIn(month),
          isNull(meetings.id),
        ),
      )
    if (!row?.cells) return []
    // Before its first month the portal was not there: nobody is late with what was held on paper.
    const first = row.dueOn < today ? await firstMonth(desk.viewer) : month
    if (first && month < first) return []
    return [
      {
        id: `openMonth-${desk.orgId}-${month}`,
        title: `Mở kỳ sinh hoạt tháng ${showMonth(month)} cho ${row.cells} chi bộ`,
        href: calendarLink(month, { org: desk.orgId }),
        ...(first ? { dueOn: row.dueOn } : { note: FIRST_MONTH }),
      },
    ]
  })
  return (await Promise.all(duties)).flat()
}
