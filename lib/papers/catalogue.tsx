import type { DocumentProps } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { type AgendaData, AgendaPdf } from '@/lib/agendas/pdf/agenda'
import { type InvitationData, InvitationPdf } from '@/lib/agendas/pdf/invitation'
import type { MergedPapersData } from '@/lib/books/merge'
import type { MinutesBookData } from '@/lib/books/pdf/minutes-book'
import { type ScheduleNoticeData, ScheduleNoticePdf } from '@/lib/calendar/pdf/schedule-notice'
import { type OpinionsData, OpinionsPdf } from '@/lib/candidates/pdf/opinions'
import { type ProbationFormData, ProbationFormPdf } from '@/lib/candidates/pdf/probation-form'
import { type CollectiveReviewData, CollectiveReviewPdf } from '@/lib/collectives/pdf/collective-review'
import { type RatingSummaryData, RatingSummaryPdf } from '@/lib/collectives/pdf/summary'
import { type CorrectionData, CorrectionPdf } from '@/lib/corrections/pdf/correction'
import { type DuesReportData, DuesReportPdf } from '@/lib/dues/pdf/dues-report'
import { type RequestData, RequestPdf } from '@/lib/exemptions/pdf/request'
import { type PeopleListData, PeopleListPdf } from '@/lib/exports/pdf/people-list'
import { type ExtractData, ExtractPdf } from '@/lib/extracts/pdf/extract'
import { type BallotMinutesData, BallotMinutesPdf } from '@/lib/meetings/pdf/ballot-minutes'
import { type MinutesData, MinutesPdf } from '@/lib/meetings/pdf/minutes'
import { ConclusionPdf, type ResolutionData, ResolutionPdf } from '@/lib/meetings/pdf/resolution'
import { type DecisionData, DecisionPdf } from '@/lib/pdf/decision'
import { type BallotData, BallotPdf } from '@/lib/ratings/pdf/ballot'
import { type RatingListData, RatingListPdf } from '@/lib/ratings/pdf/rating-list'
import { type SelfReviewData, SelfReviewPdf } from '@/lib/ratings/pdf/self-review'
import { type TallyMinutesData, TallyMinutesPdf } from '@/lib/ratings/pdf/tally-minutes'
import { type HandoverData, HandoverPdf } from '@/lib/reorganisations/pdf/handover'
import { type ResidenceCommentData, ResidenceCommentPdf } from '@/lib/residences/pdf/residence-comment'
import {
  type ResidenceIntroductionData,
  ResidenceIntroductionPdf,
} from '@/lib/residences/pdf/residence-introduction'
import { type ScoreListData, ScoreListPdf } from '@/lib/scores/pdf/score-list'
import { type ScoreSheetData, ScoreSheetPdf } from '@/lib/scores/pdf/score-sheet'
import { type StatisticsFormsData, StatisticsFormsPdf } from '@/lib/statistics/pdf/forms'
import { type MakeupData, MakeupPdf } from '@/lib/statistics/pdf/makeup'
import { type SupplementData, SupplementPdf } from '@/lib/supplements/pdf/supplement'
import { type SynthesisData, SynthesisPdf } from '@/lib/synthesis/pdf/synthesis'
import { type TransferNoticeData, TransferNoticePdf } from '@/lib/transfers/pdf/transfer-notice'
import { type TransferRequestData, TransferRequestPdf } from '@/lib/transfers/pdf/transfer-request'
import { type TransferReviewData, TransferReviewPdf } from '@/lib/transfers/pdf/transfer-review'
import { type TransferSheetData, TransferSheetPdf } from '@/lib/transfers/pdf/transfer-sheet'
import { type HashListData, HashListPdf } from '@/lib/verify/pdf/hash-list'
import { type VisitYearData, VisitYearPdf } from '@/lib/visits/pdf/visit-year'

/** What each paper of the portal is made from. */
export type PaperData = {
  /** Biên bản sinh hoạt chi bộ. */
  minutes: MinutesData
  /** Nghị quyết chi bộ. */
  resolution: ResolutionData
  /** Kết luận, in place of a resolution. */
  conclusion: ResolutionData
  /** Đính chính biên bản. */
  correction: CorrectionData
  /** Bổ sung biên bản bị trả lại. */
  supplement: SupplementData
  /** Nghị quyết của chi bộ về một người. */
  personResolution: ResolutionData
  /** Biên bản kiểm phiếu về từng người. */
  ballotMinutes: BallotMinutesData
  /** Biên bản kiểm phiếu. */
  tallyMinutes: TallyMinutesData
  /** Danh sách xếp loại đảng viên. */
  ratingList: RatingListData
  /** Phiếu xếp loại. */
  ballot: BallotData
  /** Bản kiểm điểm cá nhân, Mẫu 02A, 02B, 02C. */
  selfReview: SelfReviewData
  /** Danh sách mã băm của tháng. */
  hashList: HashListData
  /** Thông báo lịch sinh hoạt. */
  scheduleNotice: ScheduleNoticeData
  /** Phiếu đánh giá chất lượng sinh hoạt chi bộ. */
  scoreSheet: ScoreSheetData
  /** Danh sách tổng hợp đánh giá, xếp loại chất lượng sinh hoạt chi bộ. */
  scoreList: ScoreListData
  /** Báo cáo tổng hợp phản ánh, góp ý của tháng. */
  synthesis: SynthesisData
  /** Sổ biên bản: bound from stored papers. */
  minutesBook: MinutesBookData
  /** Stored papers in one file. */
  mergedPapers: MergedPapersData
  /** Chương trình sinh hoạt. */
  agenda: AgendaData
  /** Trích biên bản. */
  extract: ExtractData
  /** Giấy mời. */
  invitation: InvitationData
  /** Báo cáo thu, nộp đảng phí. */
  duesReport: DuesReportData
  /** Biểu thống kê đảng viên. */
  statisticsForms: StatisticsFormsData
  /** Cơ cấu đội ngũ đảng viên. */
  makeup: MakeupData
  /** Danh sách đảng viên: rà soát, sàng lọc; người dự học tập. */
  peopleList: PeopleListData
  /** Bảng theo dõi dự sinh hoạt của cấp trên. */
  visitYear: VisitYearData
  /** Đơn xin chuyển sinh hoạt đảng. */
  transferRequest: TransferRequestData
  transferReview: TransferReviewData
  /** Bản kê giấy tờ, nội dung ghi giấy giới thiệu. */
  transferSheet: TransferSheetData
  /** Phiếu báo chuyển sinh hoạt đảng. */
  transferNotice: TransferNoticeData
  /** Giấy giới thiệu về nơi cư trú. */
  residenceIntroduction: ResidenceIntroductionData
  /** Phiếu nhận xét nơi cư trú. */
  residenceComment: ResidenceCommentData
  /** Đơn xin miễn công tác và sinh hoạt đảng. */
  exemptionRequest: RequestData
  /** Quyết định cho đảng viên miễn công tác và sinh hoạt đảng. */
  exemptionDecision: DecisionData
  /** Quyết định của cấp trên về một người: kết nạp, công nhận, xóa tên, kỷ luật, ra khỏi Đảng. */
  personDecision: DecisionData
  /** Báo cáo kiểm điểm của tập thể, Mẫu 01. */
  collectiveReview: CollectiveReviewData
  /** Báo cáo tổng hợp kết quả xếp loại của năm. */
  ratingSummary: RatingSummaryData
  /** Quyết định xếp loại tổ chức đảng. */
  collectiveDecision: DecisionData
  /** Nghị quyết của chi bộ về người đang phấn đấu vào Đảng. */
  wayResolution: ResolutionData
  /** Tổng hợp ý kiến về người xin vào Đảng, đảng viên dự bị. */
  wayOpinions: OpinionsData
  probationOpinions: OpinionsData
  /** Bản tự kiểm điểm, nhận xét đảng viên dự bị. */
  probationForm: ProbationFormData
  /** Biên bản bàn giao khi tổ chức lại. */
  handover: HandoverData
}

export type PaperName = keyof PaperData
/** What is drawn; a book is bound, stored papers are put together. */
type DrawnName = Exclude<PaperName, 'minutesBook' | 'mergedPapers'>

const papers: { [Name in DrawnName]: (data: PaperData[Name]) => ReactElement<DocumentProps> } = {
  minutes: MinutesPdf,
  resolution: ResolutionPdf,
  conclusion: ConclusionPdf,
  correction: CorrectionPdf,
  supplement: SupplementPdf,
  personResolution: ResolutionPdf,
  ballotMinutes: BallotMinutesPdf,
  tallyMinutes: TallyMinutesPdf,
  ratingList: RatingListPdf,
  ballot: BallotPdf,
  selfReview: SelfReviewPdf,
  hashList: HashListPdf,
  scheduleNotice: ScheduleNoticePdf,
  scoreSheet: ScoreSheetPdf,
  scoreList: ScoreListPdf,
  synthesis: SynthesisPdf,
  agenda: AgendaPdf,
  extract: ExtractPdf,
  invitation: InvitationPdf,
  visitYear: VisitYearPdf,
  duesReport: DuesReportPdf,
  statisticsForms: StatisticsFormsPdf,
  makeup: MakeupPdf,
  peopleList: PeopleListPdf,
  transferRequest: TransferRequestPdf,
  transferReview: TransferReviewPdf,
  transferSheet: TransferSheetPdf,
  transferNotice: TransferNoticePdf,
  residenceIntroduction: ResidenceIntroductionPdf,
  residenceComment: ResidenceCommentPdf,
  exemptionRequest: RequestPdf,
  exemptionDecision: DecisionPdf,
  personDecision: DecisionPdf,
  ratingSummary: RatingSummaryPdf,
  collectiveReview: CollectiveReviewPdf,
  collectiveDecision: DecisionPdf,
  wayResolution: ResolutionPdf,
  wayOpinions: OpinionsPdf,
  probationOpinions: OpinionsPdf,
  probationForm: ProbationFormPdf,
  handover: HandoverPdf,
}

export function paperFrom<Name extends DrawnName>(name: Name, data: PaperData[Name]) {
  return papers[name](data)
}
