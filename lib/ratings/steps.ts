import { can, type Viewer } from '@/lib/auth/policy'
import type { Task } from '@/lib/ui/lists'
import type { Campaign } from './campaign-of'
import { isSent } from './rules/campaign'
import { ballotsOf, missingBefore } from './rules/outcome'

const done = { label: 'Đã xong', tone: 'good' } as const
const waiting = { label: 'Chưa xong', tone: 'warn' } as const
const later = { label: 'Chưa đến bước này', tone: 'plain' } as const

/** The way of a campaign: self-rating, tally, sending, decision. */
export function stepsOf(viewer: Viewer, { campaign, rated, rules, outcome, decider }: Campaign): Task[] {
  const place = { path: campaign.orgPath }
  const base = `/ratings/${campaign.id}`
  const entered = rated.filter((row) => missingBefore(row, rules).length === 0).length
  const isEntered = rated.length > 0 && entered === rated.length
  const isTallied = campaign.returned !== null && rated.every((row) => ballotsOf(row) !== undefined)
  const wasSent = isSent(campaign.state)
  const mayWrite = !wasSent && can(viewer, 'ratings.write', place)
  const mayTally = !wasSent && can(viewer, 'ratings.tally', place)
  const mayDecide = wasSent && can(viewer, 'ratings.decide', place)
  return [
    {
      id: 'self',
      title: 'Nhập mức tự xếp loại và số liệu',
      href: mayWrite ? `${base}/self` : base,
      due: `${entered}/${rated.length} đồng chí đã nhập đủ`,
      state: isEntered ? done : waiting,
    },
    {
      id: 'tally',
      title: 'Nhập kết quả kiểm phiếu',
      href: mayTally ? `${base}/tally` : base,
      state: isTallied ? done : waiting,
    },
    {
      id: 'result',
      title: `Xem kết quả, giới hạn tỷ lệ và gửi ${decider}`,
      href: `${base}/result`,
      state: wasSent ? done : outcome.isComplete ? waiting : later,
    },
    {
      id: 'decide',
      title: `${decider} quyết định`,
      href: mayDecide ? `${base}/decide` : base,
      state: wasSent ? waiting : later,
    },
  ]
}
