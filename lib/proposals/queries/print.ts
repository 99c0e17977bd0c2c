import 'server-only'
import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, minutes, proposals } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { personFileName } from '@/lib/papers/file-name'
import type { PaperSubject } from '@/lib/papers/paper-response'
import { mayReadProposals } from '@/lib/proposals/may-read'

async function readProposal(viewer: Viewer, id: number) {
  const [found] = await db
    .select({
      id: proposals.id,
      path: proposals.orgPath,
      fullName: proposals.fullName,
      month: meetings.month,
      number: proposals.number,
      decidedOn: proposals.decidedOn,
    })
    .from(proposals)
    .innerJoin(minutes, eq(minutes.id, proposals.minutesId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .where(and(eq(proposals.id, id), mayReadProposals(viewer)))
  return found && { ...found, name: `proposal:${found.id}`, isDraft: false }
}

/** The resolution about one person, if the viewer may read what was decided. */
export async function proposalToPrint(viewer: Viewer, id: number): Promise<PaperSubject | undefined> {
  const found = await readProposal(viewer, id)
  return found?.number == null
    ? undefined
    : { ...found, fileName: personFileName('personResolution', found.month, found.fullName) }
}

/** The decision of the committee above about that person. */
export async function personDecisionToPrint(viewer: Viewer, id: number): Promise<PaperSubject | undefined> {
  const found = await readProposal(viewer, id)
  return found?.decidedOn
    ? { ...found, fileName: personFileName('personDecision', found.decidedOn, found.fullName) }
    : undefined
}
