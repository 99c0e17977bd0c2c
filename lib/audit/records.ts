import 'server-only'
import { type AnyColumn, eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import {
  candidates,
  collectiveRounds,
  corrections,
  exemptionRequests,
  extracts,
  feedbackFiles,
  feedbackItems,
  guidanceQuestions,
  handovers,
  meetings,
  memberChanges,
  members,
  organisationEvents,
  organisations,
  proposals,
  ratingCampaigns,
  residences,
  scans,
  studySessions,
  supplements,
  tasks,
  thematicTopics,
  transfers,
  visitors,
  visits,
} from '@/db/schema'
import type { RecordKind } from './rooms'

/** One row of the portal, as the log names it. */
export type Located = { path: string; organisation: string; about: string }
type Placed = PgTable & { id: PgColumn; orgId: PgColumn; orgPath: PgColumn }

const inPlace =
  (table: Placed, about: SQL | AnyColumn, key: PgColumn = table.id) =>
  (id: string): Promise<Located[]> =>
    db
      .select({
        path: sql<string>`${table.orgPath}`,
        organisation: organisations.shortName,
        about: sql<string>`${about}`,
      })
      .from(table)
      .innerJoin(organisations, eq(organisations.id, table.orgId))
      .where(eq(key, id))

const month = sql`to_char(${meetings.month}, '"tháng" FMMM/YYYY')`

/** Where each kind of record is, whoever asks: only the log is told. */
const placeOf: Record<RecordKind, (id: string) => Promise<Located[]>> = {
  campaigns: inPlace(ratingCampaigns, sql`'năm ' || ${ratingCampaigns.year}`),
  supplements: inPlace(supplements, sql`to_char(${supplements.writtenOn}, '"ngày" DD/MM/YYYY')`),
  collectives: inPlace(collectiveRounds, sql`'năm ' || ${collectiveRounds.year}`),
  corrections: inPlace(corrections, sql`'số ' || ${corrections.number}`),
  exemptionRequests: inPlace(
    exemptionRequests,
    sql`(select full_name from members where members.id = ${exemptionRequests.memberId})`,
  ),
  extracts: inPlace(extracts, extracts.title),
  feedback: inPlace(feedbackItems, feedbackItems.code),
  files: inPlace(
    feedbackFiles,
    sql`(select code from feedback_items where feedback_items.id = ${feedbackFiles.itemId})`,
    feedbackFiles.publicId,
  ),
  guidance: inPlace(guidanceQuestions, guidanceQuestions.title),
  meetings: inPlace(meetings, month),
  memberChanges: (id) =>
    db
      .select({ path: members.orgPath, organisation: organisations.shortName, about: members.fullName })
      .from(memberChanges)
      .innerJoin(members, eq(members.id, memberChanges.memberId))
      .innerJoin(organisations, eq(organisations.id, members.orgId))
      .where(eq(memberChanges.id, Number(id))),
  members: inPlace(members, members.fullName),
  organisations: (id) =>
    db
      .select({ path: organisations.path, organisation: organisations.shortName, about: sql<string>`''` })
      .from(organisations)
      .where(eq(organisations.id, Number(id))),
  proposals: inPlace(proposals, sql`''`),
  residences: inPlace(residences, residences.place),
  handovers: inPlace(handovers, handovers.fromName),
  reorganisations: inPlace(organisationEvents, organisationEvents.decisionNumber),
  scans: inPlace(scans, sql`'ngày ' || to_char(${scans.attachedOn}, 'DD/MM/YYYY')`, scans.publicId),
  study: inPlace(studySessions, studySessions.title),
  tasks: inPlace(tasks, tasks.title),
  candidates: inPlace(candidates, candidates.fullName),
  topics: inPlace(thematicTopics, thematicTopics.title),
  transfers: inPlace(transfers, transfers.fullName),
  visitors: inPlace(visitors, visitors.fullName),
  visits: inPlace(visits, visits.fullName),
}

export async function locate({ of, id }: { of?: RecordKind; id?: string }): Promise<Located | undefined> {
  return of && id ? (await placeOf[of](id))[0] : undefined
}
