import 'server-only'
import { db } from '@/db/client'
import type { Viewer } from '@/lib/auth/policy'
import { businessDay } from '@/lib/core/settings'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { paperFileName } from '@/lib/papers/file-name'
import { paperResponse } from '@/lib/papers/paper-response'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { standingPapers } from './issue'
import { sectionsFor } from './load'
import { agendaPaper, invitationPaper } from './paper'
import { getAgenda } from './queries'

/** The programme and what its two papers need besides, for whoever may read it. */
export async function agendaToPrint(viewer: Viewer, meetingId: number) {
  const agenda = await getAgenda(viewer, meetingId)
  const letterhead = agenda && (await letterheadOf(db, agenda.orgId, agenda.kind))
  if (!letterhead) return undefined
  const [sections, today] = await Promise.all([sectionsFor(db, agenda), businessDay()])
  return { agenda, issuing: { letterhead, sections, today, isDraft: true } }
}

/** As it was sent out; before that, and where the draft is asked for, drawn for this request with DỰ THẢO on it. */
export async function agendaResponse(
  viewer: Viewer,
  form: 'agenda' | 'invitation',
  { meetingId, isDraft }: { meetingId?: number; isDraft: boolean },
) {
  const found = meetingId === undefined ? undefined : await agendaToPrint(viewer, meetingId)
  if (!found) return paperNotFound()
  const { agenda, issuing } = found
  const fileName = paperFileName(form, agenda.month, agenda.cell, agenda.kind)
  const issued = agenda.agendaId === null || isDraft ? [] : await standingPapers(db, agenda.agendaId)
  if (agenda.agendaId !== null && issued.some((paper) => paper.form === form))
    return paperResponse(viewer, form, {
      id: agenda.agendaId,
      name: `agendas:${agenda.id}`,
      path: agenda.path,
      isDraft: false,
      fileName,
    })
  const title = `du-thao-${fileName}`
  return form === 'agenda'
    ? pdfResponse(form, agendaPaper(agenda, issuing), title)
    : pdfResponse(form, invitationPaper(agenda, issuing), title)
}
