import { type Day, showMonth } from '@/lib/core/dates'
import { withoutMarks } from '@/lib/papers/file-name'
import type { Tone } from '@/lib/ui/badge'
import { type BatchKind, type BatchState, isOneFile } from './rules'

export const batchStateLabel: Record<BatchState, string> = {
  queued: 'Đang chờ',
  running: 'Đang in',
  done: 'Đã xong',
  failed: 'Chưa in được',
}
export const batchStateTone: Record<BatchState, Tone> = {
  queued: 'plain',
  running: 'calm',
  done: 'good',
  failed: 'bad',
}

type Named = { kind: BatchKind; startsOn: Day }

/** "Biên bản tháng 9/2022", "Sổ biên bản năm 2022". */
export const batchTitle = ({ kind, startsOn }: Named) =>
  kind === 'month'
    ? `Biên bản tháng ${showMonth(startsOn)}`
    : `${kind === 'book' ? 'Sổ biên bản' : 'Biên bản'} năm ${startsOn.slice(0, 4)}`

export const batchFileName = (batch: Named & { isMerged: boolean; organisation: string }) =>
  `${withoutMarks(`${batchTitle(batch)} ${batch.organisation}`).slice(0, 120)}.${isOneFile(batch) ? 'pdf' : 'zip'}`
