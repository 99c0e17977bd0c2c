import 'server-only'
import { cache } from 'react'
import { byKey } from '@/db/client'
import { can, type Viewer } from '@/lib/auth/policy'
import { changedSince, standingPapers } from './issue'
import { chairOf, knownBefore, sectionsFor, selectAgenda } from './load'
import { mayReadAgenda } from './may-read'
import { closesAfter, firstAgenda, firstInvited, isOver, missingFrom } from './rules'

async function findAgenda(viewer: Viewer, meetingId: number) {
  const [meeting] = await selectAgenda(byKey, meetingId, mayReadAgenda(viewer))
  if (!meeting) return undefined
  const mayWrite = !isOver(meeting.state) && can(viewer, 'agendas.write', meeting)
  const isSaved = meeting.lines !== null
  if (!isSaved && !mayWrite) return undefined
  const mayIssue = !isOver(meeting.state) && can(viewer, 'agendas.issue', meeting)
  return { ...meeting, version: meeting.version ?? 0, isSaved, mayWrite, mayIssue }
}

/** How far the programme is, for the list of papers: drawn up, saved, sent out, changed since it was sent out. */
export const getAgendaState = cache(async (viewer: Viewer, meetingId: number) => {
  const found = await findAgenda(viewer, meetingId)
  if (!found) return undefined
  const { agendaId, isSaved, mayWrite, mayIssue, version } = found
  const issued = agendaId === null ? [] : await standingPapers(byKey, agendaId)
  const isIssued = issued.length > 0
  const changed = isIssued && mayWrite ? await changedSince(byKey, found, issued) : []
  const missing = mayWrite ? await missingIn(found) : []
  const [{ issuedOn, issuedBy } = {}] = issued
  return { agendaId, version, isSaved, mayWrite, mayIssue, isIssued, issuedOn, issuedBy, changed, missing }
})

/** Titles that wait and that the saved programme does not have. */
const missingIn = async (found: NonNullable<Awaited<ReturnType<typeof findAgenda>>>) =>
  found.lines === null
    ? []
    : missingFrom(found.lines, await knownBefore(byKey, found)).map(({ line }) => line.title)

/** The programme of a meeting: as the cell saved it, else as it is drawn up before the meeting for those who write it. */
export async function getAgenda(viewer: Viewer, meetingId: number) {
  const found = await findAgenda(viewer, meetingId)
  if (!found) return undefined
  const lines = found.lines ?? firstAgenda(await knownBefore(byKey, found))
  return {
    ...found,
    lines,
    closesAfter: closesAfter(lines, await sectionsFor(byKey, found)),
    invited: found.invited ?? firstInvited(found.kind),
    chair: await chairOf(byKey, found.orgId),
    missing: found.mayWrite ? await missingIn(found) : [],
  }
}
