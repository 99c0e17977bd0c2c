import 'server-only'
import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, minutes, proposals } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { personFileName } from '@/lib/papers/file-name'
import type { PaperSubject } from '@/lib/papers/paper-response'
import { mayReadProposals } from '@/lib/proposals/may-read'

/** The resolution about one person, if the viewer may read what was decided. */
export async function proposalToPrint(viewer: Viewer, id: number): Promise<PaperSubject | undefined> {
  const [found] = await db
    .select({
      id: proposals.id,
      path: proposals.orgPath,
      fullName: proposals.fullName,
      month: meetings.month,
      number: proposals.number,
    })
    .from(proposals)
    .innerJoin(minutes, eq(minutes.id, proposals.minutesId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .where(and(eq(proposals.id, id), mayReadProposals(viewer)))
  return found?.number == null
    ? undefined
    : {
        id: found.id,
        name: `proposal:${found.id}`,
        path: found.path,
        isDraft: false,
        fileName: personFileName('personResolution', found.month, found.fullName),
      }
}
