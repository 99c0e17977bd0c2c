import type { candidateSource } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import type { Tone } from '@/lib/ui/badge'
import { type AdmissionRules, certificateEnds, dossierEnds } from './rules/terms'
import type { Stage } from './rules/way'

type Source = (typeof candidateSource.enumValues)[number]

export const stageLabel: Record<Stage, string> = {
  outstanding: 'Quần chúng ưu tú',
  helped: 'Cảm tình Đảng',
  certified: 'Đã học lớp nhận thức về Đảng',
  dossier: 'Đang làm hồ sơ',
  voted: 'Chi bộ đã biểu quyết',
  endorsed: 'Đảng ủy đã xét',
  admitted: 'Đã kết nạp',
  stopped: 'Thôi theo dõi',
}
export const stageTone: Record<Stage, Tone> = {
  outstanding: 'calm',
  helped: 'calm',
  certified: 'calm',
  dossier: 'calm',
  voted: 'warn',
  endorsed: 'warn',
  admitted: 'good',
  stopped: 'calm',
}

/** Tiếng gọi theo Biểu 2-BTCTW. */
export const sourceLabel: Record<Source, string> = {
  farmer: 'Nông dân',
  worker: 'Công nhân, người lao động',
  official: 'Cán bộ, công chức',
  hamletOfficer: 'Cán bộ thôn, người hoạt động không chuyên trách',
  teacher: 'Giáo viên, viên chức',
  pupil: 'Học sinh',
  student: 'Sinh viên',
  forces: 'Lực lượng vũ trang',
  businessOwner: 'Chủ doanh nghiệp, hợp tác xã',
  other: 'Nguồn khác',
}

type Dated = { stage: Stage; certifiedOn: Day | null; dossierOn: Day | null }

/** Whichever paper ends first of those the cell's vote asks for. */
export function paperEnding({ stage, certifiedOn, dossierOn }: Dated, rules: AdmissionRules | undefined) {
  if (!rules || (stage !== 'certified' && stage !== 'dossier')) return undefined
  const certificate = certifiedOn && { what: 'Giấy chứng nhận', on: certificateEnds(certifiedOn, rules) }
  const dossier = stage === 'dossier' && dossierOn && { what: 'Hồ sơ', on: dossierEnds(dossierOn, rules) }
  return [dossier, certificate].flatMap((each) => each || []).toSorted((a, b) => a.on.localeCompare(b.on))[0]
}
