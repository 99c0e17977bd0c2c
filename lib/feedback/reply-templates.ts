import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { replyTemplates } from '@/db/schema'

/** One câu trả lời mẫu, locked. */
export async function lockTemplate(tx: Tx, id: number) {
  const [found] = await tx
    .select({
      id: replyTemplates.id,
      path: replyTemplates.orgPath,
      version: replyTemplates.version,
      name: replyTemplates.name,
      endedOn: replyTemplates.endedOn,
    })
    .from(replyTemplates)
    .where(eq(replyTemplates.id, id))
    .for('no key update')
  return found
}
