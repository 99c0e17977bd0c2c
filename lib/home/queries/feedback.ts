import 'server-only'
import { and, count, eq, min, sql } from 'drizzle-orm'
import { byKey, db } from '@/db/client'
import { feedbackInterims, feedbackItems } from '@/db/schema'
import { canSomewhere, type Permission, scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { extensionAsked, onDesk, opinionWanted } from '@/lib/feedback/desk-conditions'
import { loadHolidays } from '@/lib/feedback/holidays'
import { awaitsReading } from '@/lib/feedback/interims'
import { queueLink } from '@/lib/feedback/queues'
import { daysLeft, readOutBy } from '@/lib/feedback/rules/deadlines'
import type { Duty } from '@/lib/home/rules'

type Desk = {
  permission: Permission
  status: (typeof feedbackItems.status.enumValues)[number]
  what: string
  more: string
  /** The queue in which they are taken one after another; else the list of what waits there. */
  href?: string
}

const desks: Desk[] = [
  {
    permission: 'feedback.settle',
    status: 'sent',
    what: 'Xử lý',
    more: 'phản ánh, góp ý chi bộ gửi lên',
    href: queueLink('committee'),
  },
  {
    permission: 'feedback.respond',
    status: 'clarifying',
    what: 'Làm rõ',
    more: 'phản ánh, góp ý được trả lại',
  },
  {
    permission: 'feedback.route',
    status: 'forwarded',
    what: 'Phân loại, trình giao',
    more: 'phản ánh, góp ý mới đến',
    href: queueLink('triage'),
  },
  {
    permission: 'feedback.assign',
    status: 'proposed',
    what: 'Duyệt giao',
    more: 'phản ánh, góp ý',
    href: queueLink('assignments'),
  },
  {
    permission: 'feedback.draft',
    status: 'assigned',
    what: 'Soạn trả lời',
    more: 'phản ánh, góp ý được giao',
  },
  {
    permission: 'feedback.approve',
    status: 'drafted',
    what: 'Duyệt trả lời',
    more: 'phản ánh, góp ý',
    href: queueLink('replies'),
  },
]

const feedbackPlace = { path: feedbackItems.orgPath, agencyPath: feedbackItems.agencyPath }

/** Nothing is late while the clock stands still. */
const dueFirst = sql<Day | null>`min(${feedbackItems.dueOn}) filter (where ${feedbackItems.stoppedOn} is null)`

/** The day, and the working days until it: as the list behind the duty tells it. */
async function dueBy(status: Desk['status'], dueOn: Day | null | undefined, today: Day) {
  if (!dueOn) return {}
  const workDaysLeft = daysLeft({ status, dueOn, stoppedOn: null }, today, await loadHolidays(byKey))
  return { dueOn, ...(workDaysLeft === undefined ? {} : { workDaysLeft }) }
}

export async function feedbackDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  const mine = desks.filter(({ permission }) => canSomewhere(viewer, permission))
  const found = await Promise.all(
    mine.map(async ({ permission, status, what, more, href = `/feedback?desk=held&status=${status}` }) => {
      const [row] = await db
        .select({ waiting: count(), dueOn: dueFirst })
        .from(feedbackItems)
        .where(
          and(
            onDesk(viewer, 'held'),
            scope(viewer, permission, feedbackPlace),
            eq(feedbackItems.status, status),
          ),
        )
      if (!row?.waiting) return []
      return [
        {
          id: permission,
          title: `${what} ${row.waiting} ${more}`,
          href,
          ...(await dueBy(status, row.dueOn, today)),
        },
      ]
    }),
  )
  return [...found.flat(), ...(await extensionDuties(viewer)), ...(await opinionDuties(viewer))]
}

async function extensionDuties(viewer: Viewer): Promise<Duty[]> {
  const asked = extensionAsked(viewer)
  if (!asked) return []
  const [row] = await db.select({ waiting: count() }).from(feedbackItems).where(asked)
  if (!row?.waiting) return []
  const title = `Quyết định ${row.waiting} đề nghị gia hạn trả lời phản ánh`
  return [{ id: 'feedback.extend', title, href: '/feedback?desk=extension' }]
}

async function opinionDuties(viewer: Viewer): Promise<Duty[]> {
  const wanted = opinionWanted(viewer)
  if (!wanted) return []
  const [row] = await db.select({ waiting: count() }).from(feedbackItems).where(wanted)
  if (!row?.waiting) return []
  const title = `Góp ý phối hợp ${row.waiting} phản ánh, góp ý`
  return [{ id: 'feedback.opine', title, href: '/feedback?desk=opinion' }]
}

/** By the end of a month, whatever weekday that is: a day of the calendar. */
export async function answersToRead(viewer: Viewer): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'feedback.respond')) return []
  const [row] = await db
    .select({ waiting: count(), dueOn: dueFirst })
    .from(feedbackItems)
    .where(and(scope(viewer, 'feedback.respond', feedbackPlace), eq(feedbackItems.status, 'answered')))
  const [interim] = await db
    .select({ waiting: count(), first: min(feedbackInterims.approvedOn) })
    .from(feedbackInterims)
    .innerJoin(feedbackItems, eq(feedbackItems.id, feedbackInterims.itemId))
    .where(and(scope(viewer, 'feedback.respond', feedbackPlace), awaitsReading))
  const waiting = (row?.waiting ?? 0) + (interim?.waiting ?? 0)
  const days = [row?.dueOn, interim?.first && readOutBy(interim.first)].filter((day) => day != null)
  const [dueOn] = days.toSorted()
  return waiting
    ? [
        {
          id: 'readOut',
          title: `Thông báo ${waiting} trả lời tại kỳ sinh hoạt thường kỳ tới`,
          href: '/feedback/answers?desk=mine',
          ...(dueOn ? { dueOn } : {}),
          note: 'Nội dung trả lời có sẵn trong chương trình kỳ sinh hoạt',
        },
      ]
    : []
}
