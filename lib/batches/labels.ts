import { type Day, showMonth } from '@/lib/core/dates'
import { withoutMarks } from '@/lib/papers/file-name'
import type { Tone } from '@/lib/ui/badge'
import { type BatchContent, type BatchKind, type BatchState, batchContents, isOneFile } from './rules'

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

export const contentLabel: Record<BatchContent, string> = {
  calls: 'Chương trình, giấy mời đã phát hành',
  minutes: 'Biên bản, kèm biên bản kiểm phiếu, đính chính',
  documents: 'Nghị quyết, kết luận, nghị quyết về đảng viên',
  extracts: 'Trích biên bản đã lập',
  scoreSheets: 'Phiếu chấm điểm',
  scoreLists: 'Danh sách tổng hợp điểm đã ban hành',
}
const titleWord: Record<BatchContent, string> = {
  ...contentLabel,
  minutes: 'Biên bản',
  calls: 'Chương trình, giấy mời',
  documents: 'Nghị quyết, kết luận',
  extracts: 'Trích biên bản',
  scoreLists: 'Danh sách tổng hợp điểm',
}

type Named = { kind: BatchKind; contents: readonly string[]; startsOn: Day }

/** "Biên bản tháng 9/2022", "Biên bản; Nghị quyết, kết luận tháng 9/2022", "Sổ biên bản năm 2022". */
export const batchTitle = ({ kind, contents, startsOn }: Named) => {
  const words = batchContents.filter((each) => contents.includes(each)).map((each) => titleWord[each])
  const period = kind === 'month' ? `tháng ${showMonth(startsOn)}` : `năm ${startsOn.slice(0, 4)}`
  return `${kind === 'book' ? 'Sổ biên bản' : words.join('; ')} ${period}`
}

export const batchFileName = (batch: Named & { isMerged: boolean; organisation: string }) =>
  `${withoutMarks(`${batchTitle(batch)} ${batch.organisation}`).slice(0, 120)}.${isOneFile(batch) ? 'pdf' : 'zip'}`
