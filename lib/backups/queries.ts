import 'server-only'
import { desc, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { backupRuns } from '@/db/schema'
import { canSomewhere, type Viewer } from '@/lib/auth/policy'

const newest = () => db.selectDistinctOn([backupRuns.kind]).from(backupRuns).$dynamic()
const inOrder = [backupRuns.kind, desc(backupRuns.id)] as const

/** For the administrator: the newest backup and drill that went well, and what the newest attempts failed at. */
export async function getBackups(viewer: Viewer) {
  if (!canSomewhere(viewer, 'settings.update')) return undefined
  const [good, last] = await Promise.all([
    newest()
      .where(isNull(backupRuns.problem))
      .orderBy(...inOrder),
    newest().orderBy(...inOrder),
  ])
  return {
    backup: good.find(({ kind }) => kind === 'backup'),
    drill: good.find(({ kind }) => kind === 'drill'),
    failed: last.filter(({ problem }) => problem !== null),
  }
}
