import * as schema from '@/db/schema'
import type { SeedDb } from './factories'

/** A notice of the victim's item, for its own secretary and, as if by mistake, for the one next door. */
export const makeNotices = (
  db: SeedDb,
  { orgId, itemId, told }: { orgId: number; itemId: number; told: number[] },
) =>
  db.insert(schema.notices).values(
    told.map((accountId) => ({
      ...{ accountId, orgId, itemId, kind: 'clarify' as const },
      ...{ cause: `step:${itemId}`, raisedOn: '2022-09-07' },
    })),
  )
