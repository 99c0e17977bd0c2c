import 'server-only'
import { and, count, eq, gte, inArray, isNull, lte, min, ne, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import {
  exemptions,
  feedbackItems,
  meetings,
  members,
  minutes,
  organisations,
  ratingCampaigns,
  tasks,
} from '@/db/schema'
import { can, canSomewhere, pathsFor, scope, type Viewer } from '@/lib/auth/policy'
import { addDays, addMonths, type Day, monthOf, showMonth } from '@/lib/core/dates'
import { needRuleSet } from '@/lib/rulesets/load'
import { type Duty, dutiesOfMeeting, inOrder } from './rules'

/** Việc cần làm: everything due, of every kind the viewer may do, late first. */
export async function listDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  const found = await Promise.all([
    ownMeetings(viewer, today),
    confirmations(viewer, today),
    inbox(viewer),
    unopenedMonth(viewer, today),
    feedbackDuties(viewer),
    answersToRead(viewer),
    endingExemptions(viewer, today),
    ownTasks(viewer, today),
    ratingDuties(viewer),
  ])
  return inOrder(found.flat())
}

const place = { path: meetings.orgPath, ownerId: meetings.recorderId }

async function ownMeetings(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'minutes.write')) return []
  const rows = await db
    .select({
      id: meetings.id,
      cell: organisations.shortName,
      path: meetings.orgPath,
      recorderId: meetings.recorderId,
      month: meetings.month,
      state: meetings.state,
      plannedOn: meetings.plannedOn,
      dueOn: meetings.dueOn,
      heldOn: meetings.heldOn,
      minutesStatus: minutes.status,
    })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(
      and(
        scope(viewer, 'minutes.write', place),
        gte(meetings.month, addMonths(monthOf(today), -2)),
        lte(meetings.month, addMonths(monthOf(today), 1)),
        ne(meetings.state, 'notHeld'),
        or(isNull(minutes.status), inArray(minutes.status, ['draft', 'completed', 'returned'])),
      ),
    )
    .limit(12)
  const { values } = await needRuleSet(db, 'meetings', today, rows[0]?.path ?? '/')
  return rows.flatMap((row) => {
    const at = { path: row.path, ownerId: row.recorderId }
    const may = {
      register: can(viewer, 'meetings.register', at),
      write: can(viewer, 'minutes.write', at),
      send: can(viewer, 'minutes.send', at),
    }
    return dutiesOfMeeting(row, today, may, values.sendWithinDays)
  })
}

async function confirmations(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'meetings.confirm')) return []
  const month = monthOf(today)
  const [row] = await db
    .select({
      registered: sql<number>`count(*) filter (where ${meetings.state} = 'registered')::int`,
      open: sql<number>`count(*) filter (where ${meetings.state} = 'open')::int`,
      dueOn: min(meetings.dueOn),
    })
    .from(meetings)
    .where(and(scope(viewer, 'meetings.confirm', place), eq(meetings.month, month)))
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

async function inbox(viewer: Viewer): Promise<Duty[]> {
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

async function unopenedMonth(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'meetings.open')) return []
  const month = monthOf(today)
  const [row] = await db
    .select({ opened: count() })
    .from(meetings)
    .where(and(scope(viewer, 'meetings.open', place), eq(meetings.month, month)))
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

const desks = [
  { permission: 'feedback.settle', status: 'sent', what: 'Xử lý', more: 'phản ánh, góp ý chi bộ gửi lên' },
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
  },
  { permission: 'feedback.assign', status: 'proposed', what: 'Duyệt giao', more: 'phản ánh, góp ý' },
  {
    permission: 'feedback.draft',
    status: 'assigned',
    what: 'Soạn trả lời',
    more: 'phản ánh, góp ý được giao',
  },
  { permission: 'feedback.approve', status: 'drafted', what: 'Duyệt trả lời', more: 'phản ánh, góp ý' },
] as const

const feedbackPlace = { path: feedbackItems.orgPath, agencyPath: feedbackItems.agencyPath }

async function feedbackDuties(viewer: Viewer): Promise<Duty[]> {
  const mine = desks.filter(({ permission }) => canSomewhere(viewer, permission))
  const found = await Promise.all(
    mine.map(async ({ permission, status, what, more }) => {
      const [row] = await db
        .select({ waiting: count(), dueOn: min(feedbackItems.dueOn) })
        .from(feedbackItems)
        .where(and(scope(viewer, permission, feedbackPlace), eq(feedbackItems.status, status)))
      if (!row?.waiting) return []
      return [
        {
          id: permission,
          title: `${what} ${row.waiting} ${more}`,
          href: `/feedback?status=${status}`,
          ...(row.dueOn ? { dueOn: row.dueOn } : {}),
        },
      ]
    }),
  )
  return found.flat()
}

async function answersToRead(viewer: Viewer): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'feedback.respond')) return []
  const [row] = await db
    .select({ waiting: count() })
    .from(feedbackItems)
    .where(and(scope(viewer, 'feedback.respond', feedbackPlace), eq(feedbackItems.status, 'answered')))
  return row?.waiting
    ? [
        {
          id: 'readOut',
          title: `Thông báo ${row.waiting} trả lời tại kỳ sinh hoạt tới`,
          href: '/feedback?status=answered',
          note: 'Nội dung trả lời có sẵn trong chương trình kỳ sinh hoạt',
        },
      ]
    : []
}

async function endingExemptions(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'members.update')) return []
  const rows = await db
    .select({
      id: exemptions.id,
      memberId: members.id,
      fullName: members.fullName,
      endsOn: exemptions.endsOn,
    })
    .from(exemptions)
    .innerJoin(members, eq(members.id, exemptions.memberId))
    .where(
      and(
        scope(viewer, 'members.update', { path: exemptions.orgPath }),
        scope(viewer, 'members.read', { path: members.orgPath }),
        gte(exemptions.endsOn, today),
        lte(exemptions.endsOn, addDays(today, 30)),
      ),
    )
    .orderBy(exemptions.endsOn)
    .limit(10)
  return rows.map(({ id, memberId, fullName, endsOn }) => ({
    id: `exemption-${id}`,
    title: `Hết thời hạn tạm miễn: đồng chí ${fullName}`,
    href: `/members/${memberId}`,
    ...(endsOn ? { dueOn: endsOn } : {}),
  }))
}

async function ownTasks(viewer: Viewer, today: Day): Promise<Duty[]> {
  const cells = pathsFor(viewer, 'minutes.send')
  const rows = await db
    .select({
      id: tasks.id,
      title: tasks.title,
      dueOn: tasks.dueOn,
      assignee: tasks.assigneeName,
      assigneeId: tasks.assigneeId,
      meetingId: tasks.meetingId,
    })
    .from(tasks)
    .where(
      and(
        scope(viewer, 'tasks.read', { path: tasks.orgPath }),
        eq(tasks.state, 'open'),
        or(
          viewer.memberId === null ? sql`false` : eq(tasks.assigneeId, viewer.memberId),
          cells.length > 0 ? and(inArray(tasks.orgPath, cells), lte(tasks.dueOn, today)) : sql`false`,
        ),
      ),
    )
    .orderBy(tasks.dueOn)
    .limit(10)
  return rows.map(({ id, title, dueOn, assignee, assigneeId, meetingId }) => ({
    id: `task-${id}`,
    title: assigneeId === viewer.memberId ? title : `${assignee}: ${title}`,
    href: `/meetings/${meetingId}`,
    ...(dueOn ? { dueOn } : { note: 'Nhiệm vụ chi bộ giao' }),
  }))
}

async function ratingDuties(viewer: Viewer): Promise<Duty[]> {
  const steps = [
    { permission: 'ratings.tally', state: 'open', title: 'Nhập kết quả kiểm phiếu xếp loại' },
    { permission: 'ratings.decide', state: 'tallied', title: 'Quyết định xếp loại đảng viên' },
  ] as const
  const found = await Promise.all(
    steps
      .filter(({ permission }) => canSomewhere(viewer, permission))
      .map(async ({ permission, state, title }) => {
        const rows = await db
          .select({ id: ratingCampaigns.id, year: ratingCampaigns.year, cell: organisations.shortName })
          .from(ratingCampaigns)
          .innerJoin(organisations, eq(organisations.id, ratingCampaigns.orgId))
          .where(
            and(
              scope(viewer, permission, { path: ratingCampaigns.orgPath }),
              eq(ratingCampaigns.state, state),
            ),
          )
          .orderBy(ratingCampaigns.id)
          .limit(5)
        return rows.map(({ id, year, cell }) => ({
          id: `rating-${id}`,
          title: `${title} năm ${year}: ${cell}`,
          href: `/ratings/${id}`,
          note: 'Xong trước 31/12',
        }))
      }),
  )
  return found.flat()
}
