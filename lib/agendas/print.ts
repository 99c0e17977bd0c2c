import 'server-only'
import { db } from '@/db/client'
import type { Viewer } from '@/lib/auth/policy'
import { businessDay } from '@/lib/core/settings'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { getAgenda } from './queries'

/** The programme and what its two papers need besides, for whoever may read it. */
export async function agendaToPrint(viewer: Viewer, meetingId: number) {
  const agenda = await getAgenda(viewer, meetingId)
  const letterhead = agenda && (await letterheadOf(db, agenda.orgId, agenda.kind))
  return letterhead && { agenda, issuing: { letterhead, today: await businessDay() } }
}
