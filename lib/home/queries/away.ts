import 'server-only'
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { exemptionRequests, exemptionReturns, exemptions, members } from '@/db/schema'
import { canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import { listAbsences } from '@/lib/away/queries/absences'
import { awayRules } from '@/lib/away/rule-set'
import { absenceDuty } from '@/lib/away/rules/absences'
import { warningDay } from '@/lib/away/rules/next'
import { addDays, type Day, showDay } from '@/lib/core/dates'
import type { Duty } from '@/lib/home/rules'

const MOST = 10

/** Hết hạn miễn: reminded 60, 30 and 7 days before; past its end until somebody has returned or is exempt anew. */
export async function endingExemptions(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'exemptions.return')) return []
  const { values, warnDays } = await awayRules(viewer, today)
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
        scope(viewer, 'exemptions.return', { path: exemptions.orgPath }),
        scope(viewer, 'members.read', { path: members.orgPath }),
        inArray(members.status, ['active', 'elsewhere', 'suspended']),
        sql`${exemptions.endsOn} BETWEEN ${addDays(today, -366)} AND ${addDays(today, warnDays)}`,
        sql`NOT EXISTS (SELECT FROM ${exemptionReturns} back WHERE back.exemption_id = ${exemptions.id})`,
        sql`NOT EXISTS (SELECT FROM ${exemptions} later WHERE later.member_id = ${exemptions.memberId}
          AND later.starts_on > ${exemptions.startsOn})`,
        sql`NOT EXISTS (SELECT FROM ${exemptionRequests} asked WHERE asked.member_id = ${exemptions.memberId}
          AND asked.state IN ('submitted', 'proposed'))`,
      ),
    )
    .orderBy(exemptions.endsOn)
    .limit(MOST)
  return rows.flatMap(({ id, memberId, fullName, endsOn }) => {
    if (endsOn === null) return []
    const duty = { id: `exemption-${id}`, href: `/away/${memberId}`, dueOn: endsOn }
    if (endsOn < today)
      return [{ ...duty, title: `Quá hạn miễn: đồng chí ${fullName}, ghi trở lại hoặc làm đơn mới` }]
    return warningDay(endsOn, today, values?.endWarnDays ?? []) === undefined
      ? []
      : [{ ...duty, title: `Hết thời hạn tạm miễn: đồng chí ${fullName}` }]
  })
}

/** Vắng không lý do: warn after the first and the second month, consider removal from the third on. */
export async function absenceDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'exemptionRequests.resolve')) return []
  const { values } = await awayRules(viewer, today)
  if (!values) return []
  const { rows } = await listAbsences(viewer, { after: undefined }, today, 'exemptionRequests.resolve')
  return rows.slice(0, MOST).flatMap(({ id, fullName, many, missed, ...facts }) => {
    const what = absenceDuty({ ...facts, months: missed }, values)
    const duty = { id: `absence-${id}`, href: `/away/${id}#contacts`, note: values.removalBasis }
    if (what === 'remove')
      return [
        {
          ...duty,
          href: `/away/${id}`,
          title: `Xem xét xóa tên: đồng chí ${fullName} vắng ${many} tháng trong năm`,
        },
      ]
    return what === 'warn'
      ? [{ ...duty, title: `Nhắc nhở đồng chí ${fullName}: vắng ${many} tháng trong năm, không có lý do` }]
      : []
  })
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
