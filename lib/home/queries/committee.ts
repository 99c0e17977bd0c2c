import 'server-only'
import { and, count, eq, min, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, minutes } from '@/db/schema'
import { canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import { type Day, monthOf, showMonth } from '@/lib/core/dates'
import type { Duty } from '@/lib/home/rules'
import { countWaiting } from '@/lib/proposals/queries/proposals'

const place = { path: meetings.orgPath, ownerId: meetings.recorderId }

export async function confirmations(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'meetings.confirm')) return []
  const month = monthOf(today)
  const [row] = await db
    .select({
      registered: sql<number>`count(*) filter (where ${meetings.state} = 'registered')::int`,
      open: sql<number>`count(*) filter (where ${meetings.state} = 'open')::int`,
      dueOn: min(meetings.dueOn),
    })
    .from(meetings)
    .where(
      and(scope(viewer, 'meetings.confirm', place), eq(meetings.month, month), eq(meetings.kind, 'regular')),
    )
  const { registered = 0, open = 0, dueOn } = row ?? {}
  const due = dueOn ? { dueOn } : {}
  return [
    ...(registered
      ? [
          {
            id: 'confirm',
            title: `Xác nhận lịch sinh hoạt của ${registered} chi bộ`,
            href: `/calendar?month=${month.slice(0, 7)}&state=registered`,
            ...due,
          },
        ]
      : []),
    ...(open
      ? [
          {
            id: 'open',
            title: `${open} chi bộ chưa đăng ký lịch tháng ${showMonth(month)}`,
            href: `/calendar?month=${month.slice(0, 7)}&state=open`,
            ...due,
          },
        ]
      : []),
  ]
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
          href: '/meetings?state=sent',
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
          href: '/proposals',
          note: 'Kết nạp, công nhận, miễn, xóa tên, kỷ luật',
        },
      ]
}

export async function unopenedMonth(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'meetings.open')) return []
  const month = monthOf(today)
  const [row] = await db
    .select({ opened: count() })
    .from(meetings)
    .where(
      and(scope(viewer, 'meetings.open', place), eq(meetings.month, month), eq(meetings.kind, 'regular')),
    )
  return row?.opened
    ? []
    : [
        {
          id: 'openMonth',
          title: `Mở kỳ sinh hoạt tháng ${showMonth(month)}`,
          href: `/calendar?month=${month.slice(0, 7)}`,
          dueOn: month,
        },
      ]
}
