import 'server-only'
import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { numberSeries, terms } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'

/** Số cuối đã cho: the last number of each kind of paper in the term of a day. */
export const listLastNumbers = async (viewer: Viewer, orgId: number, today: Day) =>
  db
    .select({ type: numberSeries.type, last: numberSeries.last })
    .from(numberSeries)
    .innerJoin(terms, eq(terms.id, numberSeries.termId))
    .where(
      and(
        eq(numberSeries.orgId, orgId),
        scope(viewer, 'organisations.read', { path: terms.orgPath }),
        lte(terms.startsOn, today),
        or(isNull(terms.endsOn), gte(terms.endsOn, today)),
      ),
    )
    .orderBy(asc(numberSeries.type))
