import type { memberStatus, transferDirection, transferKind, transferState } from '@/db/schema'
import { RuleError } from '@/lib/core/errors'
import { isInCell } from '@/lib/members/rules'

export type Kind = (typeof transferKind.enumValues)[number]
export type Direction = (typeof transferDirection.enumValues)[number]
export type State = (typeof transferState.enumValues)[number]

type Row = {
  from: readonly State[]
  to: State
  /** Absent: of every kind, in every direction. */
  kinds?: readonly Kind[]
  directions?: readonly Direction[]
}

/**
 * Đường đi của một lần chuyển sinh hoạt: every step there is after its beginning, and no other. One from outside begins
 * as presented; `introduce` leads on only with the last level that introduces. The database holds the same table.
 */
export const steps = {
  introduce: { from: ['begun'], to: 'introduced', directions: ['out', 'within'] },
  present: { from: ['introduced'], to: 'presented', directions: ['within'] },
  receive: { from: ['presented'], to: 'received', directions: ['in', 'within'] },
  /** Nơi đến ngoài cổng đã tiếp nhận: its phiếu báo came back. */
  hear: { from: ['introduced'], to: 'received', directions: ['out'] },
  return: { from: ['introduced', 'presented'], to: 'returned', directions: ['in', 'within'] },
  cancel: { from: ['begun', 'introduced'], to: 'cancelled', directions: ['out', 'within'] },
  extend: { from: ['received'], to: 'received', kinds: ['temporary'] },
  end: { from: ['received'], to: 'ended', kinds: ['temporary'] },
} satisfies Record<string, Row>
export type Step = keyof typeof steps

type Its = { kind: Kind; direction: Direction; state: State }

const rows: Record<Step, Row> = steps
const fits = ({ from, kinds, directions }: Row, { kind, direction, state }: Its) =>
  from.includes(state) && (kinds?.includes(kind) ?? true) && (directions?.includes(direction) ?? true)

const isStep = (name: string): name is Step => name in rows
export const stepsOpen = (its: Its): Step[] =>
  Object.keys(rows)
    .filter(isStep)
    .filter((step) => fits(rows[step], its))

export function assertStep(step: Step, its: Its): State {
  if (!fits(rows[step], its))
    throw new RuleError('Lần chuyển sinh hoạt này đã qua bước khác; đồng chí tải lại trang để xem.')
  return rows[step].to
}

type Status = (typeof memberStatus.enumValues)[number]

/** Từ trần, bị xóa tên … while under way: nothing leads on, it is only to be closed. */
export const goneAs = ({ state }: Pick<Its, 'state'>, status: Status | null): Status | undefined =>
  status !== null && ['begun', 'introduced', 'presented'].includes(state) && !isInCell(status)
    ? status
    : undefined

export function assertStillHere(its: Pick<Its, 'state'>, status: Status | null) {
  if (goneAs(its, status))
    throw new RuleError(
      'Đồng chí này không còn trong danh sách chi bộ; lần chuyển sinh hoạt này chỉ còn hủy hoặc trả lại.',
    )
}

/** Under way: counted by the one running transfer a member may have. */
export const isRunning = ({ state, kind }: Pick<Its, 'state' | 'kind'>) =>
  ['begun', 'introduced', 'presented'].includes(state) || (state === 'received' && kind === 'temporary')
