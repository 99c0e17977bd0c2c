'use server'

import { eq, sql } from 'drizzle-orm'
import { minutes, scanReplacements, scans } from '@/db/schema'
import { action } from '@/lib/core/action'
import { replaceInput } from './input'
import { assertCanReplace } from './rules'

/** Đánh dấu bản chụp sai: it stays for ever, with the reason why it does not count. */
export const replaceScan = action({
  permission: 'scans.replace',
  input: replaceInput,
  load: async (tx, { scanId }) => {
    const [found] = await tx
      .select({
        id: scans.id,
        orgId: scans.orgId,
        path: scans.orgPath,
        meetingId: scans.meetingId,
        isReplaced: sql<boolean>`exists (select 1 from ${scanReplacements} r where r.scan_id = ${scans.id})`,
      })
      .from(scans)
      .innerJoin(minutes, eq(minutes.meetingId, scans.meetingId))
      .where(eq(scans.id, scanId))
      .for('no key update', { of: minutes })
    return found
  },
  run: async ({ tx, viewer, thing, input, today, insteadOf }) => {
    assertCanReplace(thing.isReplaced)
    await tx.insert(scanReplacements).values({
      scanId: thing.id,
      orgId: thing.orgId,
      reason: input.reason,
      replacedBy: viewer.accountId,
      insteadOf,
      replacedOn: today,
    })
    return {
      message: 'Đã đánh dấu bản chụp sai. Đồng chí đính bản chụp đúng.',
      detail: { reason: input.reason },
    }
  },
})
