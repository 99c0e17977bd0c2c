import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import { MARKER, one, type Victim } from './victim'

/** A list that waits for its maker to confirm it. */
export async function makeImport(db: SeedDb, { communeId, accounts }: Victim) {
  const made = await one(
    db
      .insert(schema.imports)
      .values({
        kind: 'members',
        orgId: communeId,
        accountId: accounts.committeeOffice.id,
        fileName: `${MARKER}.xlsx`,
        fresh: 1,
        known: 0,
        wrong: 0,
        list: {
          heads: [{ key: 'fullName', head: 'Họ và tên' }],
          ignored: [],
          samples: 0,
          rows: [{ row: 2, cells: { fullName: MARKER } }],
          verdicts: [{ row: 2, is: 'fresh', title: MARKER, place: MARKER, problems: [] }],
        },
      })
      .returning(),
  )
  return made.id
}
