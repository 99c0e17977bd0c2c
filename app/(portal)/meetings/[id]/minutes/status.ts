import type { Conflict, Flat } from '@/lib/meetings/draft'

export type Clash = { by: string; conflicts: Conflict[]; merged: Flat; theirs: Flat; version: number }
export type Status =
  | { kind: 'saved'; at?: string; note?: string }
  | { kind: 'writing' | 'saving' | 'offline' | 'expired' }
  | { kind: 'refused'; message: string }
  | { kind: 'clash'; clash: Clash }

export const shownTime = (instant: string) =>
  new Date(instant).toLocaleTimeString('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
  })
