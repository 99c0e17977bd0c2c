import * as schema from '@/db/schema'
import type { World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { openMinutes } from './actions/write'

export type Draft = { meetingId: number; minutesId: number }

/** The minutes of a confirmed meeting of 2021, opened by the secretary of the cell. */
export async function openDraftOf({ cell, accounts }: World, month: number): Promise<Draft> {
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({ orgId: cell.id, month: `2021-${String(month).padStart(2, '0')}-01`, state: 'confirmed' })
    .returning()
  const meetingId = meeting?.id ?? 0
  await signInAs(accounts.cellSecretary)
  await send(openMinutes, { meetingId })
  const [row] = await owner`SELECT id FROM minutes WHERE meeting_id = ${meetingId}`
  return { meetingId, minutesId: Number(row?.id) }
}
