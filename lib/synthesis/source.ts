import 'server-only'
import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { organisations } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { settingsIn } from '@/lib/core/settings'
import { paperNames } from '@/lib/organisations/paper-names'
import type { PaperSource } from './paper'
import { getFigures } from './queries/figures'
import { listSynthesisItems } from './queries/items'

/** What the paper of a month is made from; of a place within reach of the viewer. */
export async function sourceOf(
  from: Db | Tx,
  viewer: Viewer,
  place: { id: number; path: string },
  at: { month: Day; today: Day },
): Promise<PaperSource | undefined> {
  const [org] = await from
    .select({
      ...paperNames,
    })
    .from(organisations)
    .where(eq(organisations.id, place.id))
  if (!org) return undefined
  const { superiorWord } = await settingsIn(from)
  const figures = await getFigures(viewer, place, at, from)
  const items = await listSynthesisItems(viewer, place, at, from)
  return { org, superiorWord, month: at.month, figures, items }
}
