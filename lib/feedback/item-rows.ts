import 'server-only'
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { addressees, feedbackInterims, feedbackItems, organisations } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { inMonth, wasAnswer } from './answers-given'
import { askerShortName } from './asker'
import { loadHolidays } from './holidays'
import type { FeedbackFilter } from './input'
import { daysLate, daysLeft } from './rules/deadlines'

const owners = alias(organisations, 'owners')

const orBefore = (column: PgColumn, before: PgColumn) =>
  sql<Day | null>`case when ${isNotNull(feedbackInterims.id)} then ${before} else ${column} end`

/**
 * What a list says of each item, in the order given; of answers given in a month that one, also where the cell asked for
 * more of it. The ids come from a question that asked for the viewer's reach.
 */
export async function rowsOf(ids: number[], today: Day, { answered }: Pick<FeedbackFilter, 'answered'>) {
  if (ids.length === 0) return []
  const [rows, holidays] = await Promise.all([
    db
      .select({
        id: feedbackItems.id,
        code: feedbackItems.code,
        version: feedbackItems.version,
        title: feedbackItems.title,
        kind: feedbackItems.kind,
        urgency: feedbackItems.urgency,
        isSensitive: feedbackItems.isSensitive,
        // A fact about this item: said to readers, too, who may not read the one it continues.
        isFollowUp: isNotNull(feedbackItems.followUpOfId).mapWith(Boolean),
        cell: askerShortName,
        owner: owners.committeeName,
        addressee: addressees.name,
        status: feedbackItems.status,
        sentOn: feedbackItems.sentOn,
        dueOn: feedbackItems.dueOn,
        stoppedOn: feedbackItems.stoppedOn,
        answeredOn: orBefore(feedbackItems.answeredOn, feedbackInterims.approvedOn),
        answerDueOn: orBefore(feedbackItems.answerDueOn, feedbackInterims.answerDueOn),
        readOutOn: feedbackItems.readOutOn,
        askedMoreOn: feedbackItems.askedMoreOn,
      })
      .from(feedbackItems)
      .innerJoin(organisations, eq(organisations.id, feedbackItems.orgId))
      .innerJoin(owners, eq(owners.id, feedbackItems.ownerId))
      .innerJoin(addressees, eq(addressees.id, feedbackItems.addresseeId))
      .leftJoin(
        feedbackInterims,
        answered
          ? and(
              eq(feedbackInterims.itemId, feedbackItems.id),
              wasAnswer,
              inMonth(feedbackInterims.approvedOn, answered),
            )
          : sql`false`,
      )
      .where(inArray(feedbackItems.id, ids)),
    loadHolidays(db),
  ])
  const byId = new Map(
    rows.map((row) => [
      row.id,
      { ...row, daysLeft: daysLeft(row, today, holidays), daysLate: daysLate(row, holidays) },
    ]),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}
export type ItemRow = Awaited<ReturnType<typeof rowsOf>>[number]
