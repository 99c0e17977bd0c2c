import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { accounts, papers } from '@/db/schema'
import { NotFound } from '@/lib/core/errors'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { paperFileName } from '@/lib/papers/file-name'
import { issuePaper, type PaperOn, saysTheSame } from '@/lib/papers/issue'
import { chairOf, type FoundAgenda, sectionsFor, selectAgenda } from './load'
import { agendaPaper, invitationPaper } from './paper'
import type { AgendaLine } from './rules'

const forms = ['agenda', 'invitation'] as const
type Form = (typeof forms)[number]

/** Both papers as they are sent out on a day, and as they were worded before; nothing while the programme is not saved. */
async function papersOf(
  from: Db | Tx,
  found: FoundAgenda,
): Promise<{ id: number; on: Record<Form, [now: PaperOn, ...earlier: PaperOn[]]> } | undefined> {
  const { agendaId, lines, invited, orgId, kind, month, cell } = found
  const letterhead = await letterheadOf(from, orgId, kind)
  if (!letterhead || agendaId === null || lines === null || invited === null) return undefined
  const agenda = { ...found, lines, invited, chair: await chairOf(from, orgId) }
  const sections = await sectionsFor(from, found)
  const issued = (today: string) => ({ letterhead, sections, today, isDraft: false })
  const invitation =
    (named?: AgendaLine[]): PaperOn =>
    (day) => ({
      form: 'invitation',
      fileName: paperFileName('invitation', month, cell, kind),
      data: invitationPaper(agenda, issued(day), named),
    })
  return {
    id: agendaId,
    on: {
      agenda: [
        (day) => ({
          form: 'agenda',
          fileName: paperFileName('agenda', month, cell, kind),
          data: agendaPaper(agenda, issued(day)),
        }),
      ],
      // Invitations used to name every line of the programme.
      invitation: [invitation(), invitation(lines)],
    },
  }
}

/** A paper that says what it said before stays the one that was sent out. */
export async function issueAgendaPapers(tx: Tx, meetingId: number, issuedBy: number) {
  const [found] = await selectAgenda(tx, meetingId)
  const drawn = found && (await papersOf(tx, found))
  if (!drawn) throw new NotFound()
  const made: string[] = []
  for (const form of forms)
    if (await issuePaper(tx, { id: drawn.id, orgId: found.orgId, issuedBy }, drawn.on[form][0]))
      made.push(form)
  return { agendaId: drawn.id, made }
}

/** What was sent out and holds. */
export const standingPapers = (from: Db | Tx, agendaId: number) =>
  from
    .select({
      form: papers.form,
      data: papers.data,
      issuedOn: papers.issuedOn,
      issuedBy: accounts.fullName,
    })
    .from(papers)
    .leftJoin(accounts, eq(accounts.id, papers.issuedBy))
    .where(and(inArray(papers.form, forms), eq(papers.subjectId, agendaId), isNull(papers.supersededAt)))

/** The programme, the calendar or the names have changed since: which of the papers would say something else now. */
export async function changedSince(
  from: Db | Tx,
  found: FoundAgenda,
  issued: Awaited<ReturnType<typeof standingPapers>>,
) {
  const drawn = await papersOf(from, found)
  if (!drawn) return []
  return forms.filter((form) => {
    const kept = issued.find((paper) => paper.form === form)
    return !kept || !drawn.on[form].some((paperOn) => saysTheSame(kept, paperOn))
  })
}
