import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { accounts, grants, organisations, scheduleNotices } from '@/db/schema'
import { can, scope, type Viewer } from '@/lib/auth/policy'
import { noticeContent } from '@/lib/calendar/notice-content'
import { readinessOf, scheduleNoticeFrom, usualRecipients } from '@/lib/calendar/notice-paper'
import { noticeSourceOf } from '@/lib/calendar/notice-source'
import type { Day } from '@/lib/core/dates'
import { heldOn } from '@/lib/core/on-day'
import { nextNumber } from '@/lib/meetings/numbering'
import { noticeFileName } from '@/lib/papers/file-name'
import type { PaperSubject } from '@/lib/papers/paper-response'
import type { CalendarPlace } from './places'

const columns = {
  id: scheduleNotices.id,
  path: scheduleNotices.orgPath,
  org: organisations.name,
  symbol: organisations.symbol,
  month: scheduleNotices.month,
  number: scheduleNotices.number,
  issuedOn: scheduleNotices.issuedOn,
}
const place = { path: scheduleNotices.orgPath }

/** Thông báo lịch of a month: of organisations below, one's own, and those above. */
export async function listNotices(viewer: Viewer, month: Day) {
  return db
    .select(columns)
    .from(scheduleNotices)
    .innerJoin(organisations, eq(organisations.id, scheduleNotices.orgId))
    .where(and(scope(viewer, 'notices.read', place), eq(scheduleNotices.month, month)))
    .orderBy(desc(scheduleNotices.issuedOn), desc(scheduleNotices.id))
    .limit(100)
}
export type NoticeRow = Awaited<ReturnType<typeof listNotices>>[number]

export async function getNotice(viewer: Viewer, id: number) {
  const [found] = await db
    .select({ ...columns, issuedBy: accounts.fullName, content: scheduleNotices.content })
    .from(scheduleNotices)
    .innerJoin(organisations, eq(organisations.id, scheduleNotices.orgId))
    .innerJoin(accounts, eq(accounts.id, scheduleNotices.issuedBy))
    .where(and(eq(scheduleNotices.id, id), scope(viewer, 'notices.read', place)))
  return found && { ...found, content: noticeContent.parse(found.content) }
}

/** An issued notice is final from its first moment: its paper is always the stored one. */
export async function noticeToPrint(viewer: Viewer, id: number): Promise<PaperSubject | undefined> {
  const found = await getNotice(viewer, id)
  return (
    found && {
      id: found.id,
      name: `notices:${found.id}`,
      path: found.path,
      isDraft: false,
      fileName: noticeFileName(found.month, found.org),
    }
  )
}

/** Whom a committee's notice is usually signed by; at the top nobody is guessed, since several leaders sign. */
async function usualSigner(orgId: number, today: Day) {
  const [found] = await db
    .select({ fullName: accounts.fullName })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .where(
      and(
        eq(grants.orgId, orgId),
        eq(grants.role, 'committeeSecretary'),
        heldOn(grants, sql`${today}::date`),
      ),
    )
    .orderBy(grants.id)
    .limit(1)
  return found?.fullName ?? ''
}

/** What would be issued now at a place, for those who may issue it. */
export async function getNoticeDraft(viewer: Viewer, at: CalendarPlace, month: Day, today: Day) {
  if (!can(viewer, 'notices.issue', at)) return undefined
  const [source, signerName, number] = await Promise.all([
    noticeSourceOf(db, at.id, month),
    usualSigner(at.id, today),
    nextNumber(db, at.id, 'TB', today),
  ])
  const signerPost = signerName && 'Bí thư'
  const words = { signerPost, signerName, recipients: usualRecipients }
  return {
    signerPost,
    signerName,
    number,
    readiness: readinessOf(source?.cells ?? []),
    data: source && scheduleNoticeFrom(source, words),
  }
}
