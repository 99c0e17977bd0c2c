import { type Day, shortDate } from '@/lib/core/dates'
import { longMonth, ownLetterhead } from '@/lib/pdf/words'
import type { HashListData } from './pdf/hash-list'
import type { Anchor, HashPlace, HashRow } from './queries'
import { grouped } from './rules'

export const titleOf = ({ label, about, supersededAt }: Pick<HashRow, 'label' | 'about' | 'supersededAt'>) =>
  `${label} ${about ?? ''}${supersededAt ? ' (đã có bản thay)' : ''}`.trim()

/** "06-BB/CB" */
export const plainNumber = (number: string | null) => number?.replace(/^Số /, '') ?? ''

export const shortHash = (sha256: string) => sha256.slice(0, 8)

export function hashListPaper(
  place: HashPlace,
  month: Day,
  { rows, waiting, anchor, today }: { rows: HashRow[]; waiting: number; anchor: Anchor; today: Day },
): HashListData {
  return {
    letterhead: ownLetterhead(place, today),
    isDraft: false,
    subject: `mã băm văn bản ${longMonth(month)}`,
    rows: rows.map((row) => ({
      organisation: row.organisation,
      paper: titleOf(row),
      number: plainNumber(row.number),
      day: shortDate(row.issuedOn),
      short: shortHash(row.sha256),
      full: grouped(row.sha256),
    })),
    notes: [
      `Tổng số: ${rows.length} văn bản hoàn tất trong tháng${waiting > 0 ? `; còn ${waiting} văn bản chưa tạo xong bản in nên chưa có mã băm` : ''}. Tệp PDF nào có đúng mã băm SHA-256 trong danh sách thì đúng từng byte với bản đã lưu.`,
      `Neo nhật ký lúc ${anchor.at}: chuỗi của ${place.name} có ${anchor.seq} dòng, mã băm dòng cuối ${anchor.hash ? grouped(anchor.hash) : 'chưa có'}.`,
      `Mã băm chung của ${anchor.chains} chuỗi nhật ký (${anchor.entries} dòng) trong phạm vi: ${grouped(anchor.all)}.`,
    ],
    leftSigner: { authority: 'Người lập biểu', name: '' },
    rightSigner: { authority: place.captions.onBehalf, name: '' },
  }
}
