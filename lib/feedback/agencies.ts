import 'server-only'
import { and, eq, gte, isNull, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { addressees, organisations } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

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
        or(isNull(organisations.endedOn), gte(organisations.endedOn, today)),
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
