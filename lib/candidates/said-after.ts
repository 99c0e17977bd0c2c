import { type Day, showDay } from '@/lib/core/dates'
import type { SaidAfter } from '@/lib/ui/after'
import { stageLabel } from './labels'
import type { Stage } from './rules'

type Its = {
  stage: Stage
  helper: string | null
  certifiedOn: Day | null
  dossierOn: Day | null
  heldOn: Day | null
}

/** What each step has written, as the way now stands; the page itself shows the step after it. */
export const saidAfter = ({ stage, helper, certifiedOn, dossierOn, heldOn }: Its): SaidAfter => ({
  create: stage === 'outstanding' && {
    title: 'Đã thêm vào danh sách nguồn phát triển đảng.',
    next: 'Chi bộ phân công người giúp đỡ thì đồng chí ghi ở đây.',
  },
  help: helper !== null && { title: `Đã ghi người giúp đỡ: đồng chí ${helper}.` },
  certify: certifiedOn !== null && { title: `Đã ghi giấy chứng nhận ngày ${showDay(certifiedOn)}.` },
  startDossier: dossierOn !== null && { title: `Đã ghi ngày làm hồ sơ: ${showDay(dossierOn)}.` },
  linkVote: heldOn !== null && {
    title: `Đã nối với kết quả biểu quyết ngày ${showDay(heldOn)} trong biên bản.`,
  },
  endorse: stage === 'endorsed' && { title: 'Đã ghi nghị quyết của đảng ủy.' },
  stop: stage === 'stopped' && {
    title: 'Đã thôi theo dõi; theo dõi lại được khi cần.',
    tone: 'warn',
  },
  resume: stage !== 'stopped' &&
    stage !== 'admitted' && { title: `Đang theo dõi ở bước: ${stageLabel[stage]}.` },
})
