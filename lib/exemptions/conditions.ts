import { sql } from 'drizzle-orm'
import { exemptionRequests, proposals } from '@/db/schema'

/** What a request or the minutes of the cell led to; anything else somebody typed into the register. */
export const isDecided = sql<boolean>`(EXISTS (SELECT FROM ${exemptionRequests} asked
    WHERE asked.exemption_id = exemptions.id)
  OR EXISTS (SELECT FROM ${proposals} minuted
    WHERE minuted.member_id = exemptions.member_id AND minuted.exemption_kind = exemptions.kind
      AND minuted.state IN ('approved', 'ownDecision') AND NOT minuted.is_reduction
      AND (minuted.starts_on = exemptions.starts_on OR minuted.decision_number = exemptions.decision_number)))`
