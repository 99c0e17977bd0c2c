import 'server-only'
import { and, eq, isNull, or } from 'drizzle-orm'
import { auditHeads, organisations } from '@/db/schema'

/** Whose a chain is. Chain 0: entries from before there was a place to give them; they are the top's. */
export const ofChain = or(
  eq(organisations.id, auditHeads.chain),
  and(eq(auditHeads.chain, 0), isNull(organisations.parentId)),
)
