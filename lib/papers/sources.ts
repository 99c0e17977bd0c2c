import 'server-only'
import type { Db, Tx } from '@/db/client'
import { noticeData } from '@/lib/calendar/notice-data'
import { correctionData } from '@/lib/corrections/paper-source'
import { ballotMinutesData, conclusionData, minutesData, resolutionData } from '@/lib/meetings/paper-source'
import { personResolutionData } from '@/lib/meetings/person-paper'
import { ratingListData, tallyMinutesData } from '@/lib/ratings/paper-source'
import { supplementData } from '@/lib/supplements/paper-source'
import type { PaperData, PaperName } from './catalogue'

/** Every paper of the catalogue is stored once it is final, except what the portal never keeps and what is a view. */
export type StoredForm = Exclude<
  PaperName,
  | 'selfReview'
  | 'ballot'
  | 'collectiveReview'
  | 'hashList'
  | 'visitYear'
  | 'statisticsForms'
  | 'makeup'
  | 'peopleList'
  | 'exemptionRequest'
  | 'minutesBook'
  | 'mergedPapers'
  | 'transferRequest'
  | 'transferReview'
  | 'transferSheet'
  | 'residenceComment'
  | 'probationForm'
>

/** Made when somebody asks for it or sends it out: what it says is kept with it (lib/papers/issue.ts). */
export type IssuedForm =
  | 'agenda'
  | 'invitation'
  | 'extract'
  | 'scoreSheet'
  | 'scoreList'
  | 'synthesis'
  | 'exemptionDecision'
  | 'personDecision'
  | 'collectiveDecision'
  | 'wayResolution'
  | 'wayOpinions'
  | 'probationOpinions'
  | 'handover'
  | 'residenceIntroduction'
  | 'transferNotice'
  | 'duesReport'
  | 'ratingSummary'
type SourcedForm = Exclude<StoredForm, IssuedForm>

/**
 * What a stored paper is drawn from, by the id of its subject. A new stored paper is one line here and one in the
 * catalogue. Who may have it is asked before, by the query or the queue.
 */
const sources: {
  [Form in SourcedForm]: (from: Db | Tx, subjectId: number) => Promise<PaperData[Form] | undefined>
} = {
  minutes: minutesData,
  resolution: resolutionData,
  conclusion: conclusionData,
  correction: correctionData,
  supplement: supplementData,
  ballotMinutes: ballotMinutesData,
  personResolution: personResolutionData,
  tallyMinutes: tallyMinutesData,
  ratingList: ratingListData,
  scheduleNotice: noticeData,
}

const isSourced = (form: StoredForm): form is SourcedForm => form in sources

/** What the paper of a subject says as the subject stands now; nothing where that is kept with the paper alone. */
export const sourceOf = async (from: Db | Tx, form: StoredForm, subjectId: number) =>
  isSourced(form) ? sources[form](from, subjectId) : undefined
