import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { addressees } from '@/db/schema'
import { RuleError } from '@/lib/core/errors'

/** One addressee of the catalogue, locked. */
export async function lockAddressee(tx: Tx, id: number) {
  const [found] = await tx
    .select({
      id: addressees.id,
      orgId: addressees.orgId,
      path: addressees.orgPath,
      version: addressees.version,
      name: addressees.name,
      agencyId: addressees.agencyId,
    })
    .from(addressees)
    .where(eq(addressees.id, id))
    .for('update')
  return found
}

/** Two addressees that read the same would be told apart by nobody; capitals do not matter. */
export async function assertNewName(tx: Tx, orgId: number, name: string) {
  const [known] = await tx
    .select({ endedOn: addressees.endedOn })
    .from(addressees)
    .where(and(eq(addressees.orgId, orgId), sql`lower(${addressees.name}) = lower(${name})`))
  if (known)
    throw new RuleError(
      known.endedOn
        ? 'Danh mục đã có nơi nhận tên này, đang đóng. Đồng chí mở lại nơi nhận ấy.'
        : 'Danh mục đã có nơi nhận tên này.',
      'name',
    )
}
