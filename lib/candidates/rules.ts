import type { candidateStage } from '@/db/schema'
import { type Day, monthsLater, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { addWorkingDays, type Holiday } from '@/lib/core/working-days'

export type Stage = (typeof candidateStage.enumValues)[number]
export type Step = 'help' | 'certify' | 'startDossier' | 'linkVote' | 'endorse' | 'admit' | 'stop' | 'resume'

/** Hướng dẫn 06-HD/TW ngày 09/6/2025, điểm 3.1 và 5.4: the certificate counts for 60 months, papers of the dossier for 12. */
const CERTIFICATE_MONTHS = 60
const DOSSIER_MONTHS = 12
/** Quy định 294-QĐ/TW, mục 1: from 18 to 60 full years at the cell's meeting. */
const [YOUNGEST, OLDEST] = [18, 60]
/** Quy định 294-QĐ/TW, mục 4.1: lễ kết nạp within 30 working days. */
const CEREMONY_DAYS = 30

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
  linkVote: { from: ['dossier'], to: 'voted' },
  endorse: { from: ['voted'], to: 'endorsed' },
  admit: { from: ['voted', 'endorsed'], to: 'admitted' },
  stop: { from: ['outstanding', 'helped', 'certified', 'dossier', 'voted', 'endorsed'], to: 'stopped' },
  /** Back to what the papers on record still carry. */
  resume: { from: ['stopped'] },
}

export const mayTake = (step: Step, stage: Stage) => steps[step].from.includes(stage)
export const mayRepeat = (step: Step, stage: Stage) => steps[step].again?.includes(stage) ?? false

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

/** What must hold on the day the cell votes. */
export function assertVoteHolds({ bornOn, certifiedOn, dossierOn, heldOn }: Voted) {
  if (heldOn < monthsLater(bornOn, YOUNGEST * 12))
    throw new RuleError(
      `Chi bộ họp ngày ${showDay(heldOn)} khi người này chưa đủ ${YOUNGEST} tuổi (Quy định 294-QĐ/TW, mục 1).`,
      'proposalId',
    )
  if (heldOn > monthsLater(bornOn, OLDEST * 12))
    throw new RuleError(
      `Người này đã quá ${OLDEST} tuổi khi chi bộ họp; việc kết nạp do cấp ủy trực thuộc Trung ương xem xét (Quy định 294-QĐ/TW, mục 1).`,
      'proposalId',
    )
  if (!certifiedOn || heldOn > monthsLater(certifiedOn, CERTIFICATE_MONTHS))
    throw new RuleError(
      `Giấy chứng nhận học lớp nhận thức về Đảng đã quá ${CERTIFICATE_MONTHS} tháng khi chi bộ họp; phải học lại (Hướng dẫn 06-HD/TW, điểm 5.4).`,
      'proposalId',
    )
  if (!dossierOn || heldOn > monthsLater(dossierOn, DOSSIER_MONTHS))
    throw new RuleError(
      `Hồ sơ đã quá ${DOSSIER_MONTHS} tháng khi chi bộ họp; phải làm lại hồ sơ (Hướng dẫn 06-HD/TW, điểm 5.4).`,
      'proposalId',
    )
}

type CommitteeVote = { votes: number; base: number }

export function assertCounted({ votes, base }: CommitteeVote) {
  if (votes > base) throw new RuleError('Số phiếu tán thành nhiều hơn tổng số cấp ủy viên.', 'votes')
}

/** Quy định 294-QĐ/TW, mục 9.3.4: at least two thirds of the committee in office. */
export const isEndorsed = ({ votes, base }: CommitteeVote) => votes * 3 >= base * 2

/** A vote short of two thirds goes up all the same, with its figures (Hướng dẫn 06-HD/TW, 5.1). */
export const committeeVoteWords = (vote: CommitteeVote) =>
  isEndorsed(vote) ? 'đủ hai phần ba' : 'không đủ hai phần ba, báo cáo đủ số phiếu'

/** A cell directly below the committee that decides has no grassroots committee between the two. */
export function assertHasGrassroots(hasGrassroots: boolean) {
  if (!hasGrassroots)
    throw new RuleError('Chi bộ này không ở dưới đảng ủy cơ sở nào; cấp trên quyết định ngay sau chi bộ.')
}

/** Where a grassroots committee stands above the cell, its two thirds come before the ceremony (mục 9.3.4). */
export const needsEndorsement = ({ stage, hasGrassroots }: { stage: Stage; hasGrassroots: boolean }) =>
  stage === 'voted' && hasGrassroots

type Decision = { state: string; decidedOn: Day | null }

export function assertMayAdmit({ state, decidedOn }: Decision, takenOn: Day) {
  if (state !== 'approved' || !decidedOn)
    throw new RuleError('Chưa có quyết định kết nạp; cấp trên ghi quyết định ở mục Đề nghị trước.')
  if (takenOn < decidedOn)
    throw new RuleError(`Lễ kết nạp phải từ ngày quyết định (${showDay(decidedOn)}).`, 'takenOn')
}

export const ceremonyBy = (decidedOn: Day, holidays: readonly Holiday[]) =>
  addWorkingDays(decidedOn, CEREMONY_DAYS, holidays)

export const certificateEnds = (certifiedOn: Day) => monthsLater(certifiedOn, CERTIFICATE_MONTHS)
export const dossierEnds = (dossierOn: Day) => monthsLater(dossierOn, DOSSIER_MONTHS)
