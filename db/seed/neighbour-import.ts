import * as schema from '@/db/schema'
import type { SeedDb } from './factories'

/** A list that waits for its maker to confirm it. */
export async function makeImport(db: SeedDb, of: { orgId: number; accountId: number; marker: string }) {
  const { orgId, accountId, marker } = of
  const [made] = await db
    .insert(schema.imports)
    .values({
      kind: 'members',
      orgId,
      accountId,
      fileName: `${marker}.xlsx`,
      fresh: 1,
      known: 0,
      wrong: 0,
      list: {
        heads: [{ key: 'fullName', head: 'Họ và tên' }],
        ignored: [],
        samples: 0,
        rows: [{ row: 2, cells: { fullName: marker } }],
        verdicts: [{ row: 2, is: 'fresh', title: marker, place: marker, problems: [] }],
      },
    })
    .returning({ id: schema.imports.id })
  return made?.id ?? 0
}
