import { can, type Viewer } from '@/lib/auth/policy'
import { ballotsOf } from '@/lib/ratings/rules/outcome'
import type { Task } from '@/lib/ui/lists'
import type { Round } from './round-of'

const done = { label: 'Đã xong', tone: 'good' } as const
const waiting = { label: 'Chưa xong', tone: 'warn' } as const
const later = { label: 'Chưa đến bước này', tone: 'plain' } as const

/** The way of a round: what the organisations proposed, tally, decision. */
export function stepsOf(viewer: Viewer, { round, rated, missing, decider }: Round): Task[] {
  const place = { path: round.orgPath }
  const base = `/collectives/${round.id}`
  const proposed = rated.filter(({ selfLevel }) => selfLevel !== null).length
  const isTallied =
    rated.length > 0 &&
    round.returned !== null &&
    rated.every((row) => ballotsOf({ ...row, isReviewed: true, deferredReason: '' }) !== undefined)
  return [
    {
      id: 'figures',
      title: 'Nhập mức tự xếp loại, số liệu, điều kiện của từng tổ chức',
      href: can(viewer, 'collectives.write', place) ? `${base}/figures` : base,
      due: `${proposed}/${rated.length} tổ chức đã tự xếp loại`,
      state: rated.length > 0 && proposed === rated.length ? done : waiting,
    },
    {
      id: 'tally',
      title: 'Nhập kết quả kiểm phiếu của hội nghị',
      href: can(viewer, 'collectives.tally', place) ? `${base}/tally` : base,
      state: isTallied ? done : waiting,
    },
    {
      id: 'decide',
      title: `${decider} quyết định`,
      href: can(viewer, 'collectives.decide', place) ? `${base}/decide` : base,
      due: missing.length > 0 ? `${missing.length} tổ chức còn thiếu số liệu` : undefined,
      state: missing.length > 0 ? later : waiting,
    },
  ]
}
