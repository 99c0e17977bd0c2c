import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { residences } from '@/db/schema'
import { can, type Permission, type Viewer } from '@/lib/auth/policy'

/**
 * The introduction, locked. `own`: asked of the member's cell; `residence`: of the cell of the place of residence; of
 * one outside the own cell enters what comes back on paper.
 */
export async function lockResidence(tx: Tx, residenceId: number, side: 'own' | 'residence') {
  const [found] = await tx
    .select()
    .from(residences)
    .where(eq(residences.id, residenceId))
    .for('no key update')
  if (!found) return undefined
  return { ...found, path: side === 'own' ? found.orgPath : (found.residencePath ?? found.orgPath) }
}

/** Either side may write the comment: the residence its own, the own cell what it holds on paper. */
export async function lockForComment(tx: Tx, viewer: Viewer, residenceId: number) {
  const found = await lockResidence(tx, residenceId, 'residence')
  if (!found) return undefined
  const permission: Permission = 'residences.comment'
  return can(viewer, permission, found) ? found : { ...found, path: found.orgPath }
}
