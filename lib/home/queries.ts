import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import {
  absenceDuties,
  endingExemptions,
  excusedDuties,
  invitationDuties,
  requestDuties,
} from './queries/away'
import { candidateDuties, endorsementDuties } from './queries/candidates'
import { ownMeetings } from './queries/cell-meetings'
import { changeDuties } from './queries/changes'
import { collectiveDuties } from './queries/collectives'
import {
  confirmations,
  exceptionsToDecide,
  inbox,
  missingDeciders,
  unopenedMonth,
  waitingProposals,
} from './queries/committee'
import { newCorrections } from './queries/corrections'
import { duesDuties } from './queries/dues'
import { answersToRead, feedbackDuties } from './queries/feedback'
import { guidanceDuties } from './queries/guidance'
import { mailDuties } from './queries/mail'
import { ownTasks, ratingDuties, unopenedRounds } from './queries/people'
import { postingDuties } from './queries/postings'
import { recordDuties } from './queries/records'
import { committeeDuties, handoverDuties } from './queries/reorganisations'
import { residenceDuties } from './queries/residences'
import { scoreDuties } from './queries/scores'
import { screeningDuties } from './queries/screenings'
import { setUpDuties } from './queries/set-up'
import { termDuties } from './queries/terms'
import { thematicDuties } from './queries/thematic'
import { transferDuties } from './queries/transfers'
import { visitDuties } from './queries/visits'
import { type Duty, inOrder } from './rules'

/** Việc cần làm: everything due, of every kind the viewer may do, late first. */
export async function listDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  const found = await Promise.all([
    ownMeetings(viewer, today),
    confirmations(viewer, today),
    exceptionsToDecide(viewer),
    inbox(viewer),
    newCorrections(viewer, today),
    waitingProposals(viewer),
    endorsementDuties(viewer),
    candidateDuties(viewer, today),
    missingDeciders(viewer, today),
    unopenedMonth(viewer, today),
    feedbackDuties(viewer, today),
    answersToRead(viewer),
    guidanceDuties(viewer),
    mailDuties(viewer),
    endingExemptions(viewer, today),
    absenceDuties(viewer, today),
    excusedDuties(viewer, today),
    requestDuties(viewer),
    invitationDuties(viewer, today),
    ownTasks(viewer, today),
    ratingDuties(viewer),
    unopenedRounds(viewer, today),
    collectiveDuties(viewer),
    thematicDuties(viewer, today),
    postingDuties(viewer, today),
    scoreDuties(viewer, today),
    visitDuties(viewer, today),
    duesDuties(viewer, today),
    transferDuties(viewer, today),
    residenceDuties(viewer, today),
    handoverDuties(viewer),
    committeeDuties(viewer, today),
    recordDuties(viewer, today),
    changeDuties(viewer),
    screeningDuties(viewer, today),
    setUpDuties(viewer, today),
    termDuties(viewer, today),
  ])
  return inOrder(found.flat())
}
