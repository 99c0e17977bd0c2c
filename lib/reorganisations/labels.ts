import type { organisationEventKind } from '@/db/schema'
import { type Day, showDay } from '@/lib/core/dates'

export type EventKind = (typeof organisationEventKind.enumValues)[number]

export const eventLabel: Record<EventKind, string> = {
  founded: 'Thành lập',
  renamed: 'Đổi tên',
  kindChanged: 'Đổi loại',
  moved: 'Chuyển trực thuộc',
  merged: 'Sáp nhập',
  consolidated: 'Hợp nhất',
  split: 'Chia tách',
  dissolved: 'Giải thể',
}

type Decision = { decisionNumber: string; decidedOn: Day; decidedBy: string }

/** "Quyết định số 15-QĐ/HU ngày 25/08/2022 của Ban Thường vụ Huyện ủy" */
export const decisionWords = ({ decisionNumber, decidedOn, decidedBy }: Decision) =>
  `Quyết định số ${decisionNumber} ngày ${showDay(decidedOn)} của ${decidedBy}`

/** How a cell stands: right below the top as a base organisation, or in one. */
export const standingUnder = ({ name }: { name: string }, isBase: boolean) =>
  isBase ? 'Chi bộ cơ sở' : `Chi bộ trực thuộc ${name}`

type Told = { kind: EventKind; before: string; after: string }

/** What changed, as one line of the history says it. */
export function changeWords({ kind, before, after }: Told) {
  if (kind === 'renamed') return `“${before}” thành “${after}”`
  if (kind === 'moved') return `từ ${before} sang ${after}`
  if (kind === 'kindChanged' || kind === 'consolidated') return `${before} thành ${after}`
  if (kind === 'merged') return `${before} vào ${after}`
  if (kind === 'split') return `tách ra ${after}`
  if (kind === 'dissolved' && after) return `${before}; ${after} kế thừa`
  return before
}

/** The same where the history of one organisation also tells of others: what moved, split or changed is named. */
export function eventWords(event: Told & { orgId: number; organisation: string }, ofId?: number) {
  const { orgId, organisation, kind, before } = event
  // A committee that is lowered is in its words; else they tell of what stood above, what it was, what came out of it.
  const isTold = kind === 'kindChanged' ? before === organisation : kind !== 'moved' && kind !== 'split'
  const isNamed = orgId === ofId || isTold
  return `${eventLabel[kind]}: ${isNamed ? '' : `${organisation} `}${changeWords(event)}`
}

const endWords: Partial<Record<EventKind, string>> = {
  founded: 'vào đảng bộ mới thành lập',
  kindChanged: 'chuyển thành chi bộ cơ sở',
  moved: 'chuyển trực thuộc',
  merged: 'sáp nhập',
  consolidated: 'hợp nhất',
  split: 'chia tách',
  dissolved: 'giải thể',
}

/** Written into the history of each piece of open work that goes over: the minutes of the handover count them by it. */
export const handoverNote = (cell: string, kind: EventKind, decision: Decision) =>
  `${cell} ${endWords[kind] ?? 'bàn giao'}. ${decisionWords(decision)}`
