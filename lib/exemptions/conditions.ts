import { sql } from 'drizzle-orm'
import { exemptionRequests, proposals } from '@/db/schema'

/** Back before it began, an exemption ends before its first day: it never applied, and nothing is to be concluded from it. */
export const hasApplied = (name = 'exemptions') => {
  const row = sql.identifier(name)
  return sql`(${row}.ends_on IS NULL OR ${row}.ends_on >= ${row}.starts_on)`
}

/** What a request or the minutes of the cell led to; anything else somebody typed into the register. */
export const isDecided = sql<boolean>`(EXISTS (SELECT FROM ${exemptionRequests} asked
    WHERE asked.exemption_id = exemptions.id)
  OR EXISTS (SELECT FROM ${proposals} minuted
    WHERE minuted.member_id = exemptions.member_id AND minuted.exemption_kind = exemptions.kind
      AND minuted.state IN ('approved', 'ownDecision') AND NOT minuted.is_reduction
      AND (minuted.starts_on = exemptions.starts_on OR minuted.decision_number = exemptions.decision_number)))`
