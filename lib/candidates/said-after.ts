import { type Day, showDay } from '@/lib/core/dates'
import type { SaidAfter } from '@/lib/ui/after'
import { stageLabel } from './labels'
import type { Stage } from './rules/way'

type Its = {
  stage: Stage
  helper: string | null
  certifiedOn: Day | null
  dossierOn: Day | null
  verificationAskedOn: Day | null
  verifiedOn: Day | null
  opinionsOn: Day | null
  heldOn: Day | null
}

/** What each step has written, as the way now stands; the page itself shows the step after it. */
export const saidAfter = (its: Its): SaidAfter => {
  const { stage, helper, certifiedOn, heldOn } = its
  return {
    ...saidOfDossier(its),
    create: stage === 'outstanding' && {
      title: 'Đã thêm vào danh sách nguồn phát triển đảng.',
      next: 'Chi bộ phân công người giúp đỡ thì đồng chí ghi ở đây.',
    },
    help: helper !== null && { title: `Đã ghi người giúp đỡ: đồng chí ${helper}.` },
    certify: certifiedOn !== null && { title: `Đã ghi giấy chứng nhận ngày ${showDay(certifiedOn)}.` },
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
  }
}

const saidOfDossier = ({ dossierOn, verificationAskedOn, verifiedOn, opinionsOn }: Its): SaidAfter => ({
  startDossier: dossierOn !== null && { title: `Đã ghi ngày làm hồ sơ: ${showDay(dossierOn)}.` },
  askVerification: verificationAskedOn !== null && {
    title: `Đã ghi gửi thẩm tra lý lịch ngày ${showDay(verificationAskedOn)}.`,
  },
  verify: verifiedOn !== null && { title: `Đã ghi có kết quả thẩm tra ngày ${showDay(verifiedOn)}.` },
  hearOpinions: opinionsOn !== null && {
    title: `Đã ghi tổng hợp ý kiến ngày ${showDay(opinionsOn)}.`,
  },
})
