import 'server-only'
import { and, eq, gte, inArray, isNull, lte, max, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { meetings, minutes, papers, proposals, ratingCampaigns, scheduleNotices } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { seriesOf } from '@/lib/meetings/numbering'
import { type ContinuedType, continuedTypes } from './labels'

type Term = { startsOn: Day; endsOn: Day | null }

const within = (day: SQLWrapper, { startsOn, endsOn }: Term) =>
  and(gte(day, startsOn), endsOn ? lte(day, endsOn) : undefined)

/** A synthesis keeps its number only as it is printed: "Số 05-BC/ĐU". */
const ofSynthesis = sql`substring(${papers.data} #>> '{letterhead,number}' from '[0-9]+')::int`

/**
 * Every number that the portal itself has given, with the day it was given for. Documents of a congress have a series
 * of their own; minutes that were opened again keep their number while they have no day.
 */
function givenBy(tx: Tx, orgId: number) {
  const row = (type: SQLWrapper, number: SQLWrapper, day: SQLWrapper) => ({
    type: sql<string>`${type}::text`.as('type'),
    number: sql<number | null>`${number}`.as('number'),
    day: sql<Day | null>`${day}`.as('day'),
  })
  const ofMeeting = (type: 'BB' | 'NQ' | 'KL', number: SQLWrapper) => {
    const series: SQL = sql`case when ${meetings.kind} = 'congress' then ${seriesOf('congress', type)} else ${type} end`
    return tx
      .select(row(series, number, meetings.heldOn))
      .from(minutes)
      .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
      .where(eq(minutes.orgId, orgId))
  }
  return unionAll(
    ofMeeting('BB', minutes.number),
    ofMeeting('NQ', minutes.resolutionNumber),
    ofMeeting('KL', minutes.conclusionNumber),
    tx
      .select(row(sql`'NQ'`, proposals.number, proposals.heldOn))
      .from(proposals)
      .where(eq(proposals.orgId, orgId)),
    tx
      .select(
        row(
          sql`'BB'`,
          ratingCampaigns.number,
          sql`coalesce(${ratingCampaigns.heldOn}, ${ratingCampaigns.sentOn})`,
        ),
      )
      .from(ratingCampaigns)
      .where(eq(ratingCampaigns.orgId, orgId)),
    tx
      .select(row(sql`'TB'`, scheduleNotices.number, scheduleNotices.issuedOn))
      .from(scheduleNotices)
      .where(eq(scheduleNotices.orgId, orgId)),
    tx
      .select(row(sql`'BC'`, ofSynthesis, papers.issuedOn))
      .from(papers)
      .where(and(eq(papers.orgId, orgId), eq(papers.form, 'synthesis'))),
  ).as('given')
}

/** The highest number given in a term. */
export async function highestGiven(tx: Tx, orgId: number, type: ContinuedType, term: Term) {
  const given = givenBy(tx, orgId)
  const [row] = await tx
    .select({ highest: sql<number | null>`max(${given.number})` })
    .from(given)
    .where(and(eq(given.type, type), or(isNull(given.day), within(given.day, term))))
  return row?.highest ?? 0
}

/** The last day in a term that a number was given for; `running`: of the series that run on from day to day. */
export async function lastGivenOn(tx: Tx, orgId: number, term: Term, series: 'all' | 'running' = 'all') {
  const given = givenBy(tx, orgId)
  // All but those of a congress.
  const isRunning = series === 'running' ? inArray(given.type, [...continuedTypes]) : undefined
  const [row] = await tx
    .select({ day: max(given.day) })
    .from(given)
    .where(and(sql`${given.number} is not null`, within(given.day, term), isRunning))
  return row?.day ?? undefined
}
