import type { candidateSource } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import type { SaidAfter } from '@/lib/ui/after'
import type { Tone } from '@/lib/ui/badge'
import { type AdmissionRules, certificateEnds, dossierEnds, type Stage } from './rules'

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

/** What each step has written; the page itself shows the step after it. */
export const saidAfter: SaidAfter = {
  create: {
    title: 'Đã thêm vào danh sách nguồn phát triển đảng.',
    next: 'Chi bộ phân công người giúp đỡ thì đồng chí ghi ở đây.',
  },
  help: { title: 'Đã ghi người giúp đỡ.' },
  certify: { title: 'Đã ghi giấy chứng nhận.' },
  startDossier: { title: 'Đã ghi ngày làm hồ sơ.' },
  linkVote: { title: 'Đã nối với kết quả biểu quyết trong biên bản.' },
  endorse: { title: 'Đã ghi nghị quyết của đảng ủy.' },
  stop: { title: 'Đã thôi theo dõi; theo dõi lại được khi cần.', tone: 'warn' },
  resume: { title: 'Đã theo dõi lại.' },
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

/** Whichever paper ends first while it still counts. */
export function paperEnding({ stage, certifiedOn, dossierOn }: Dated, rules: AdmissionRules | undefined) {
  if (!rules) return undefined
  if (stage === 'dossier' && dossierOn) return { what: 'Hồ sơ', on: dossierEnds(dossierOn, rules) }
  if (['certified', 'dossier'].includes(stage) && certifiedOn)
    return { what: 'Giấy chứng nhận', on: certificateEnds(certifiedOn, rules) }
  return undefined
}
