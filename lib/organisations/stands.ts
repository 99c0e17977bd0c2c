import 'server-only'
import { and, eq, gte, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import {
  accounts,
  candidates,
  collectiveRatings,
  collectiveRounds,
  duesRemittances,
  exemptionRequests,
  grants,
  guidanceQuestions,
  handovers,
  meetings,
  memberChanges,
  members,
  memberships,
  minutes,
  organisationEventParties,
  organisationEvents,
  organisations,
  organisationVersions,
  ratingCampaigns,
  scheduleNotices,
  tasks,
  transfers,
} from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { ACCOUNTS, PEOPLE } from './mistaken'

/**
 * What there is or was at an organisation, in words; a meeting that was only opened for all and the decision that founded
 * it are nothing yet.
 */
export async function whatStands(tx: Tx, orgId: number, today: Day) {
  const said = (words: string) => ({ words: sql<string>`${words}::text` })
  const rows = await unionAll(
    tx
      .select(said('tổ chức trực thuộc'))
      .from(organisations)
      .where(and(eq(organisations.parentId, orgId), isNull(organisations.endedOn))),
    tx.select(said(PEOPLE)).from(memberships).where(eq(memberships.orgId, orgId)),
    tx
      .select(said(ACCOUNTS))
      .from(grants)
      .innerJoin(accounts, eq(accounts.id, grants.accountId))
      .where(
        and(
          eq(grants.orgId, orgId),
          or(isNull(grants.endsOn), gte(grants.endsOn, today)),
          isNull(accounts.closedAt),
        ),
      ),
    tx
      .select(said('kỳ sinh hoạt'))
      .from(meetings)
      .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
      .where(and(eq(meetings.orgId, orgId), or(ne(meetings.state, 'open'), sql`${minutes.id} is not null`))),
    tx
      .select(said('quyết định về tổ chức'))
      .from(organisationEvents)
      .where(and(eq(organisationEvents.orgId, orgId), ne(organisationEvents.kind, 'founded'))),
    tx
      .select(said('quyết định về tổ chức'))
      .from(organisationEventParties)
      .innerJoin(organisationEvents, eq(organisationEvents.id, organisationEventParties.eventId))
      .where(and(eq(organisationEventParties.orgId, orgId), ne(organisationEvents.kind, 'founded'))),
    // A name, a kind, a superior it had before, also where the decision was about the one above it.
    tx
      .select(said('quyết định về tổ chức'))
      .from(organisationVersions)
      .where(and(eq(organisationVersions.orgId, orgId), isNotNull(organisationVersions.endsOn))),
    tx
      .select(said('chuyển sinh hoạt'))
      .from(transfers)
      .where(or(eq(transfers.orgId, orgId), eq(transfers.toOrgId, orgId))),
    tx
      .select(said('đảng phí nộp lên'))
      .from(duesRemittances)
      .where(or(eq(duesRemittances.orgId, orgId), eq(duesRemittances.toId, orgId))),
    tx.select(said('bàn giao')).from(handovers).where(eq(handovers.orgId, orgId)),
    tx.select(said('thông báo lịch')).from(scheduleNotices).where(eq(scheduleNotices.orgId, orgId)),
    tx
      .select(said('đợt xếp loại tổ chức đảng'))
      .from(collectiveRounds)
      .where(eq(collectiveRounds.orgId, orgId)),
    tx
      .select(said('xếp loại của tổ chức này'))
      .from(collectiveRatings)
      .innerJoin(collectiveRounds, eq(collectiveRounds.id, collectiveRatings.roundId))
      .where(and(eq(collectiveRatings.orgId, orgId), ne(collectiveRounds.state, 'ended'))),
    tx
      .select(said('đợt xếp loại đảng viên'))
      .from(ratingCampaigns)
      .where(and(eq(ratingCampaigns.orgId, orgId), ne(ratingCampaigns.state, 'ended'))),
    tx.select(said('người được theo dõi để kết nạp')).from(candidates).where(eq(candidates.orgId, orgId)),
    tx
      .select(said('đơn xin miễn sinh hoạt'))
      .from(exemptionRequests)
      .where(eq(exemptionRequests.orgId, orgId)),
    tx
      .select(said('đề nghị sửa thông tin đảng viên'))
      .from(memberChanges)
      .innerJoin(members, eq(members.id, memberChanges.memberId))
      .where(and(eq(members.orgId, orgId), eq(memberChanges.state, 'waiting'))),
    tx
      .select(said('câu hỏi về quy định'))
      .from(guidanceQuestions)
      .where(or(eq(guidanceQuestions.orgId, orgId), eq(guidanceQuestions.firstOrgId, orgId))),
    tx.select(said('nhiệm vụ')).from(tasks).where(eq(tasks.orgId, orgId)),
  )
  return [...new Set(rows.map(({ words }) => words))]
}
