import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { addressees, type feedbackFields } from '@/db/schema'
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
    .for('no key update')
  return found
}

/** Two rows of a catalogue that read the same would be told apart by nobody; capitals do not matter. */
export async function assertNewName(
  tx: Tx,
  catalogue: typeof addressees | typeof feedbackFields,
  orgId: number,
  name: string,
) {
  const [known] = await tx
    .select({ endedOn: catalogue.endedOn })
    .from(catalogue)
    .where(and(eq(catalogue.orgId, orgId), sql`lower(${catalogue.name}) = lower(${name})`))
  if (!known) return
  const what = catalogue === addressees ? 'nơi nhận' : 'lĩnh vực'
  throw new RuleError(
    known.endedOn
      ? `Danh mục đã có ${what} tên này, đang đóng. Đồng chí mở lại ${what} ấy.`
      : `Danh mục đã có ${what} tên này.`,
    'name',
  )
}
