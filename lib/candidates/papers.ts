import type { Stage } from './rules/way'

/** Papers the cell makes on the way to admission, and for recognition after it; what the minutes decide is printed there. */
export const wayPapers = ['help', 'class', 'dossier', 'opinions'] as const
export type WayPaper = (typeof wayPapers)[number]
export const probationPapers = ['selfReview', 'helperComment', 'opinions'] as const
export type ProbationPaper = (typeof probationPapers)[number]

/**
 * Forms by their titles in the list of Hà Nội's handbook (HNST 4/2026): other provinces write the same papers without
 * these codes, so the codes are not printed.
 */
export const wayPaperLabel: Record<WayPaper, string> = {
  help: 'Nghị quyết công nhận cảm tình Đảng, phân công giúp đỡ',
  class: 'Nghị quyết đề nghị cho học lớp nhận thức về Đảng',
  dossier: 'Nghị quyết đề nghị cho làm hồ sơ kết nạp',
  opinions: 'Tổng hợp ý kiến đoàn thể và chi ủy nơi cư trú',
}
export const probationPaperLabel: Record<ProbationPaper, string> = {
  selfReview: 'Bản tự kiểm điểm của đảng viên dự bị',
  helperComment: 'Nhận xét của đảng viên được phân công giúp đỡ',
  opinions: 'Tổng hợp ý kiến đoàn thể và chi ủy nơi cư trú',
}

/** At which stages a paper is of use: before its step as a draft for the meeting, afterwards as it was decided. */
const of: Record<WayPaper, readonly Stage[]> = {
  help: ['outstanding', 'helped', 'certified', 'dossier', 'voted', 'endorsed', 'admitted'],
  class: ['helped'],
  dossier: ['certified', 'dossier', 'voted', 'endorsed', 'admitted'],
  opinions: ['dossier'],
}
export const papersAt = (stage: Stage) => wayPapers.filter((paper) => of[paper].includes(stage))
