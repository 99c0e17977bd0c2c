import type { Flat } from '@/lib/meetings/draft'
import type { Merge } from '@/lib/meetings/merge'

/** Two texts that differ in places; `by` is unknown when the other one is only known from the server. */
export type Clash = { by?: string; merge: Merge; mine: Flat; theirs: Flat; version: number }
type Saved = { kind: 'saved'; at?: string; note?: string }
export type Status =
  | Saved
  /** The page has come, its script not yet: it stays so without JavaScript. */
  | { kind: 'early'; at?: string }
  | { kind: 'writing' | 'saving' }
  /** `isKept` says whether the device could keep the text until then. */
  | { kind: 'offline' | 'expired'; isKept: boolean }
  | { kind: 'away'; before: Saved }
  | { kind: 'refused'; message: string }
  /** Another holds the pen; `isTakenOver` when it was mine before. */
  | { kind: 'taken'; by: string; since: string; isTakenOver: boolean }
  | { kind: 'clash'; clash: Clash }

/** The part of the page that asks what to do with a text not saved. */
export const HELD = 'unsaved'

export const shownTime = (instant: string) =>
  new Date(instant).toLocaleTimeString('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
  })

/** Saved, but for fields whose text could not be read. */
export function savedStatus(savedAt: string, fields: Record<string, string>): Status {
  const wrong = Object.keys(fields).length
  const note = wrong > 0 ? `Trừ ${wrong} ô chưa đọc được, có đánh dấu bên dưới.` : undefined
  return { kind: 'saved', at: shownTime(savedAt), note }
}
