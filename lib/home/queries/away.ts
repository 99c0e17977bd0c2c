import 'server-only'
import { and, count, eq, isNull, lte, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { exemptionRequests, exemptions, members } from '@/db/schema'
import { canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import { isUnanswered } from '@/lib/away/conditions'
import { type AbsenceRow, listAbsences } from '@/lib/away/queries/absences'
import { listExcused } from '@/lib/away/queries/excused'
import { listYearEnd } from '@/lib/away/queries/year-end'
import { awayRules, excusedRule } from '@/lib/away/rule-set'
import { absenceDuty, yearOf } from '@/lib/away/rules/absences'
import { isUninvited } from '@/lib/away/rules/year-end'
import { addDays, type Day, showDay } from '@/lib/core/dates'
import type { Duty } from '@/lib/home/rules'
import { isCurrent } from '@/lib/members/conditions'
import { isTimeOfReviews, reviewedYear } from '@/lib/ratings/rules/campaign'

const MOST = 10

/** An exemption about whose end something is to be done: nobody has returned, nothing new was asked or decided. */
const endsBy = (
  permission: 'exemptionRequests.resolve' | 'exemptionRequests.decide',
  viewer: Viewer,
  last: Day,
) =>
  and(
    scope(viewer, permission, { path: exemptions.orgPath }),
    scope(viewer, 'members.read', { path: members.orgPath }),
    isCurrent,
    lte(exemptions.endsOn, last),
    isUnanswered,
  )

/** Hết hạn miễn: the cell is reminded from 60 days before and until somebody has returned; those above see how many are over. */
export async function endingExemptions(viewer: Viewer, today: Day, orgId?: number): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'exemptionRequests.resolve')) return overdueExemptions(viewer, today)
  const { warnDays } = await awayRules(viewer, today)
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
        endsBy('exemptionRequests.resolve', viewer, addDays(today, warnDays)),
        orgId === undefined ? undefined : eq(members.orgId, orgId),
      ),
    )
    .orderBy(exemptions.endsOn)
    .limit(MOST)
  return rows.map(({ id, memberId, fullName, endsOn }) => ({
    id: `exemption-${id}`,
    href: `/away/${memberId}`,
    title:
      endsOn !== null && endsOn < today
        ? `Quá hạn miễn: đồng chí ${fullName}, ghi trở lại hoặc làm đơn mới`
        : `Hết thời hạn tạm miễn: đồng chí ${fullName}`,
    ...(endsOn ? { dueOn: endsOn } : {}),
  }))
}

async function overdueExemptions(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'exemptionRequests.decide')) return []
  const [row] = await db
    .select({ many: count() })
    .from(exemptions)
    .innerJoin(members, eq(members.id, exemptions.memberId))
    .where(endsBy('exemptionRequests.decide', viewer, addDays(today, -1)))
  const many = row?.many ?? 0
  return many === 0
    ? []
    : [
        {
          id: 'exemptions-overdue',
          title: `Đôn đốc chi bộ: ${many} đồng chí quá hạn miễn chưa ghi trở lại`,
          href: '/exemptions/running?which=overdue',
          note: 'Trở lại sinh hoạt, hoặc làm đơn mới',
        },
      ]
}

/**
 * Vắng không lý do: warn after the first and the second month, consider removal from the third on; what became ground
 * for it last year stays until it is answered.
 */
export async function absenceDuties(viewer: Viewer, today: Day, orgId?: number): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'exemptionRequests.resolve')) return []
  const { values } = await awayRules(viewer, today)
  if (!values) return []
  const year = yearOf(today)
  const of = (filter: { year: number; months?: number }) =>
    listAbsences(viewer, { ...filter, org: orgId, after: undefined }, today, 'exemptionRequests.resolve')
  const [before, now] = await Promise.all([
    of({ year: year - 1, months: values.removalMonths }),
    of({ year }),
  ])
  const dutiesOf = (rows: readonly AbsenceRow[], when: string, mark: string) =>
    rows.slice(0, MOST).flatMap(({ id, fullName, many, missed, ...facts }): Duty[] => {
      const what = absenceDuty({ ...facts, months: missed }, values)
      const duty = { id: `absence-${mark}${id}`, note: values.removalBasis }
      const who = `đồng chí ${fullName}`
      if (what === 'remove')
        return [{ ...duty, href: `/away/${id}`, title: `Xem xét xóa tên: ${who} vắng ${many} tháng ${when}` }]
      const title = `Nhắc nhở ${who}: vắng ${many} tháng ${when}, không có lý do`
      return what === 'warn' ? [{ ...duty, href: `/away/${id}#contacts`, title }] : []
    })
  return [...dutiesOf(before.rows, `của năm ${year - 1}`, 'last-'), ...dutiesOf(now.rows, 'trong năm', '')]
}

/** Vắng có lý do liên tiếp, more often than the score sheet lets pass: until he comes, is spoken with or is exempt. */
export async function excusedDuties(viewer: Viewer, today: Day, orgId?: number): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'exemptionRequests.resolve')) return []
  const { limit } = await excusedRule(viewer, undefined, today)
  if (limit === undefined) return []
  const filter = { org: orgId, after: undefined }
  const { rows } = await listExcused(viewer, filter, today, 'exemptionRequests.resolve')
  return rows
    .filter(({ isDue }) => isDue)
    .slice(0, MOST)
    .map(({ id, fullName, run }) => ({
      id: `excused-${id}`,
      href: `/away/${id}#contacts`,
      title: `Trao đổi với đồng chí ${fullName}: vắng có lý do ${run} kỳ liên tiếp`,
      note: `Bảng chấm điểm: không quá ${limit} kỳ liên tiếp`,
    }))
}

/** Mời kiểm điểm cuối năm, of all the away, not of a page of them: while rounds are opened, until each has an invitation on file. */
export async function invitationDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!isTimeOfReviews(today) || !canSomewhere(viewer, 'exemptionRequests.resolve')) return []
  const year = reviewedYear(today)
  const filter = { year, after: undefined }
  const { rows } = await listYearEnd(viewer, filter, today, 'exemptionRequests.resolve', 1_000)
  const [first, ...more] = rows.filter(isUninvited)
  if (!first) return []
  const whom = more.length === 0 ? `đồng chí ${first.fullName}` : `${more.length + 1} đồng chí`
  return [
    {
      id: 'year-end-invitations',
      dueOn: `${year}-12-31`,
      href: more.length === 0 ? `/away/${first.id}#contacts` : `/away/year-end?year=${year}`,
      title: `Mời ${whom} đi làm xa kiểm điểm năm ${year}`,
      note: 'Lời mời, câu trả lời ghi ở nhật ký liên lạc của từng đồng chí',
    },
  ]
}

/** Đơn xin miễn that wait: for the cell, for the committee above, and what a cell decided itself and reports. */
export async function requestDuties(viewer: Viewer): Promise<Duty[]> {
  const mine = (['exemptionRequests.resolve', 'exemptionRequests.decide'] as const).filter((each) =>
    canSomewhere(viewer, each),
  )
  if (mine.length === 0) return []
  const place = { path: exemptionRequests.orgPath, ownerId: exemptionRequests.memberId }
  const rows = await db
    .select({
      id: exemptionRequests.id,
      state: exemptionRequests.state,
      fullName: members.fullName,
      submittedOn: exemptionRequests.submittedOn,
    })
    .from(exemptionRequests)
    .innerJoin(members, eq(members.id, exemptionRequests.memberId))
    .where(
      or(
        and(eq(exemptionRequests.state, 'submitted'), scope(viewer, 'exemptionRequests.resolve', place)),
        and(
          eq(exemptionRequests.state, 'proposed'),
          // Of minutes it stands among the proposals already.
          isNull(exemptionRequests.proposalId),
          scope(viewer, 'exemptionRequests.decide', place),
        ),
        and(
          eq(exemptionRequests.state, 'granted'),
          eq(exemptionRequests.kind, 'ageHealth'),
          isNull(exemptionRequests.acknowledgedOn),
          scope(viewer, 'exemptionRequests.acknowledge', place),
        ),
      ),
    )
    .orderBy(exemptionRequests.submittedOn)
    .limit(MOST)
  const words = {
    submitted: 'Xét đơn xin miễn sinh hoạt',
    proposed: 'Quyết định miễn sinh hoạt',
    granted: 'Xem báo cáo chi bộ đã cho miễn vì tuổi cao, sức khỏe yếu',
    refused: '',
    withdrawn: '',
  }
  return rows.map(({ id, state, fullName, submittedOn }) => ({
    id: `request-${id}`,
    title: `${words[state]}: đồng chí ${fullName}`,
    href: `/exemptions/${id}`,
    note: `Nộp đơn ${showDay(submittedOn)}`,
  }))
}
