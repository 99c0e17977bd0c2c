import 'server-only'
import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { addressees, feedbackItems, organisations } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

/** Who may prepare an answer for an agency. */
export const answeringRoles = ['agencyOfficer', 'agencyHead'] as const

/** On its last day an agency is given nothing any more: nobody would be there to do it. */
export const worksAfter = (day: Day) => or(isNull(organisations.endedOn), gt(organisations.endedOn, day))

/** An item is handed only to a body of the same top organisation that still exists. */
export async function assertAgency(tx: Tx, agencyId: number, topId: number, today: Day, field = 'agencyId') {
  const [known] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(
      and(
        eq(organisations.id, agencyId),
        eq(organisations.kind, 'agency'),
        eq(organisations.parentId, topId),
        worksAfter(today),
      ),
    )
  if (!known) throw new RuleError('Đồng chí chọn cơ quan trong danh sách.', field)
}

export async function assertAddressee(tx: Tx, addresseeId: number, topId: number) {
  const [known] = await tx
    .select({ id: addressees.id })
    .from(addressees)
    .where(and(eq(addressees.id, addresseeId), eq(addressees.orgId, topId)))
  if (!known) throw new RuleError('Đồng chí chọn nơi nhận trong danh mục.', 'addresseeId')
}

/** Laid before the leader for this agency: named by the history alone until it is assigned. */
const proposedTo = sql`(select s.to_org_id from feedback_steps s where s.item_id = feedback_items.id
  and s.step in ('propose', 'handOver') order by s.id desc limit 1)`

/** What goes along when an agency is reorganised. */
export const inHandOf = (agencyId: number | typeof organisations.id) =>
  or(
    and(eq(feedbackItems.agencyId, agencyId), inArray(feedbackItems.status, ['assigned', 'drafted'])),
    and(eq(feedbackItems.status, 'proposed'), eq(proposedTo, agencyId)),
  )
