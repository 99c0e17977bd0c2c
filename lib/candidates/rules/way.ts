import type { candidateStage } from '@/db/schema'
import { type Day, monthsLater, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { type AdmissionRules, basisOf, certificateEnds, dossierEnds } from './terms'

export type Stage = (typeof candidateStage.enumValues)[number]
export type Step =
  | 'help'
  | 'certify'
  | 'startDossier'
  | 'askVerification'
  | 'verify'
  | 'hearOpinions'
  | 'linkVote'
  | 'endorse'
  | 'admit'
  | 'stop'
  | 'resume'

/** From where each step may be taken, and where it leads; `again`: taken anew there, it leads nowhere else. */
const steps: Record<Step, { from: readonly Stage[]; to?: Stage; again?: readonly Stage[] }> = {
  /** Again: the helper left, another takes over. */
  help: {
    from: ['outstanding'],
    to: 'helped',
    again: ['helped', 'certified', 'dossier', 'voted', 'endorsed'],
  },
  /** Again: the certificate has grown too old, the class was taken once more. */
  certify: { from: ['helped'], to: 'certified', again: ['certified', 'dossier'] },
  startDossier: { from: ['certified', 'dossier'], to: 'dossier' },
  /** What the dossier gathers before the cell votes, in any order; a mistaken day is written anew. */
  askVerification: { from: [], again: ['dossier'] },
  verify: { from: [], again: ['dossier'] },
  hearOpinions: { from: [], again: ['dossier'] },
  linkVote: { from: ['dossier'], to: 'voted' },
  endorse: { from: ['voted'], to: 'endorsed' },
  admit: { from: ['voted', 'endorsed'], to: 'admitted' },
  stop: { from: ['outstanding', 'helped', 'certified', 'dossier', 'voted', 'endorsed'], to: 'stopped' },
  /** Back to what the papers on record still carry. */
  resume: { from: ['stopped'] },
}

export const mayTake = (step: Step, stage: Stage) => steps[step].from.includes(stage)
export const mayRepeat = (step: Step, stage: Stage) => steps[step].again?.includes(stage) ?? false

const FIRST_HELPER = 'Người giúp đỡ: '
/** Kept with the step: another may help later, the resolution goes on naming this one. */
export const firstHelperNote = (name: string) => `${FIRST_HELPER}${name}`
export const firstHelperIn = (note: string) =>
  note.startsWith(FIRST_HELPER) ? note.slice(FIRST_HELPER.length) : undefined

type Its = { stage: Stage; helperId: number | null; certifiedOn: Day | null; dossierOn: Day | null }

/** @throws RuleError when the step does not follow from where the person stands */
export function stageAfter(step: Step, its: Its): Stage {
  if (mayRepeat(step, its.stage)) return its.stage
  if (!mayTake(step, its.stage))
    throw new RuleError('Việc này đã được ghi hoặc chưa đến lượt; đồng chí tải lại trang để xem.')
  return steps[step].to ?? resumedAt(its)
}

/** A vote is not taken up again: whoever comes back is voted on anew. */
const resumedAt = ({ helperId, certifiedOn, dossierOn }: Its): Stage =>
  dossierOn ? 'dossier' : certifiedOn ? 'certified' : helperId ? 'helped' : 'outstanding'

export function assertDay(takenOn: Day, earliest: Day | null, today: Day, field = 'takenOn') {
  if (takenOn > today) throw new RuleError('Ngày này chưa đến.', field)
  if (earliest && takenOn < earliest)
    throw new RuleError(`Ngày này trước bước liền trước (${showDay(earliest)}).`, field)
}

type Voted = { bornOn: Day; certifiedOn: Day | null; dossierOn: Day | null; heldOn: Day }

/** What must hold on the day the cell votes, by the rules of that day. */
export function assertVoteHolds({ bornOn, certifiedOn, dossierOn, heldOn }: Voted, rules: AdmissionRules) {
  const { youngestYears, oldestYears, certificateMonths, dossierMonths } = rules.values
  if (heldOn < monthsLater(bornOn, youngestYears * 12))
    throw new RuleError(
      `Chi bộ họp ngày ${showDay(heldOn)} khi người này chưa đủ ${youngestYears} tuổi (${basisOf(rules, 'age')}).`,
      'proposalId',
    )
  if (heldOn > monthsLater(bornOn, oldestYears * 12))
    throw new RuleError(
      `Người này đã quá ${oldestYears} tuổi khi chi bộ họp; việc kết nạp do cấp ủy trực thuộc Trung ương xem xét (${basisOf(rules, 'age')}).`,
      'proposalId',
    )
  if (!certifiedOn || heldOn > certificateEnds(certifiedOn, rules))
    throw new RuleError(
      `Giấy chứng nhận học lớp nhận thức về Đảng đã quá ${certificateMonths} tháng khi chi bộ họp; phải học lại (${basisOf(rules, 'papers')}).`,
      'proposalId',
    )
  if (!dossierOn || heldOn > dossierEnds(dossierOn, rules))
    throw new RuleError(
      `Hồ sơ đã quá ${dossierMonths} tháng khi chi bộ họp; phải làm lại hồ sơ (${basisOf(rules, 'papers')}).`,
      'proposalId',
    )
}

type CommitteeVote = { votes: number; base: number }

export function assertCounted({ votes, base }: CommitteeVote) {
  if (votes > base) throw new RuleError('Số phiếu tán thành nhiều hơn tổng số cấp ủy viên.', 'votes')
}

const shares = {
  half: {
    met: 'quá nửa',
    short: 'không quá nửa',
    isMet: ({ votes, base }: CommitteeVote) => votes * 2 > base,
  },
  twoThirds: {
    met: 'đủ hai phần ba',
    short: 'không đủ hai phần ba',
    isMet: ({ votes, base }: CommitteeVote) => votes * 3 >= base * 2,
  },
}

/** Of the committee in office, by the rules of the day it met. */
export const isEndorsed = (vote: CommitteeVote, { values }: AdmissionRules) =>
  shares[values.committeeShare].isMet(vote)

/** A vote short of its share goes up all the same, with its figures (Hướng dẫn 06-HD/TW, 5.1). */
export function committeeVoteWords(vote: CommitteeVote, rules: AdmissionRules) {
  const { met, short } = shares[rules.values.committeeShare]
  return isEndorsed(vote, rules) ? met : `${short}, báo cáo đủ số phiếu`
}

/** A cell directly below the committee that decides has no grassroots committee between the two. */
export function assertHasGrassroots(hasGrassroots: boolean) {
  if (!hasGrassroots)
    throw new RuleError('Chi bộ này không ở dưới đảng ủy cơ sở nào; cấp trên quyết định ngay sau chi bộ.')
}

/** Where a grassroots committee stands above the cell, its vote comes before the ceremony. */
export const needsEndorsement = ({ stage, hasGrassroots }: { stage: Stage; hasGrassroots: boolean }) =>
  stage === 'voted' && hasGrassroots

export function assertEndorsed(its: { stage: Stage; hasGrassroots: boolean }, rules: AdmissionRules) {
  if (needsEndorsement(its))
    throw new RuleError(`Đảng ủy cơ sở chưa ghi nghị quyết xét kết nạp (${basisOf(rules, 'committee')}).`)
}

type Decision = { state: string; decidedOn: Day | null }

export function assertMayAdmit({ state, decidedOn }: Decision, takenOn: Day) {
  if (state !== 'approved' || !decidedOn)
    throw new RuleError('Chưa có quyết định kết nạp; cấp trên ghi quyết định ở mục Đề nghị trước.')
  if (takenOn < decidedOn)
    throw new RuleError(`Lễ kết nạp phải từ ngày quyết định (${showDay(decidedOn)}).`, 'takenOn')
}

/** An answer to what was never asked, or before it was. */
export function assertAsked(verifiedOn: Day, askedOn: Day | null) {
  if (!askedOn) throw new RuleError('Chưa ghi ngày gửi công văn thẩm tra.', 'verifiedOn')
  if (verifiedOn < askedOn)
    throw new RuleError(`Ngày này trước ngày gửi công văn (${showDay(askedOn)}).`, 'verifiedOn')
}
