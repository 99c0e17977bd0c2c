import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accounts, papers } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { businessDayIn } from '@/lib/core/settings'
import { queuePapers, type Waiting } from './queue'
import type { IssuedForm } from './sources'

type Subject = { id: number; orgId: number; issuedBy?: number }
/** What the paper says when it is issued on a day; a report names who prepared it. */
export type PaperOn = (day: Day, preparedBy?: string) => Waiting & { form: IssuedForm }

/**
 * Lập, phát hành, ban hành: what was said before in the same words is the same paper, whoever asks again; other words
 * are one version more, which takes the place of the one before. True when a version was made.
 */
export async function issuePaper(tx: Tx, { id, orgId, issuedBy }: Subject, paperOn: PaperOn) {
  const paper = paperOn(await businessDayIn(tx))
  const [last] = await tx
    .select({
      version: papers.subjectVersion,
      data: papers.data,
      issuedOn: papers.issuedOn,
      supersededAt: papers.supersededAt,
      preparedBy: accounts.fullName,
    })
    .from(papers)
    .leftJoin(accounts, eq(accounts.id, papers.issuedBy))
    .where(and(eq(papers.form, paper.form), eq(papers.subjectId, id)))
    .orderBy(desc(papers.subjectVersion))
    .limit(1)
  if (last && !last.supersededAt && saysTheSame(last, paperOn)) return false
  await queuePapers(tx, { id, orgId, issuedBy, version: (last?.version ?? 0) + 1 }, [paper])
  return true
}

type Kept = { data: unknown; issuedOn: Day; preparedBy?: string | null }

/** Compared as of the day it was issued on and by whom, and as the database keeps it: without what is undefined. */
export const saysTheSame = ({ data, issuedOn, preparedBy }: Kept, paperOn: PaperOn) =>
  isDeepStrictEqual(data, JSON.parse(JSON.stringify(paperOn(issuedOn, preparedBy ?? undefined).data)))
