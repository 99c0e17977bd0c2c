import { type Day, showDay } from '@/lib/core/dates'
import type { SaidAfter } from '@/lib/ui/after'
import type { ContactKind } from './labels'

type Its = {
  stay: { startsOn: Day; version: number } | undefined
  /** The newest first, both. */
  log: readonly { kind: ContactKind; doneOn: Day; withdrawnOn: Day | null }[]
  returns: readonly { returnedOn: Day }[]
}

/** What the forms that lead to the member's page of this desk have written, as it now stands. */
export function saidAfter({ stay, log, returns }: Its): SaidAfter {
  const report = log.find(({ kind }) => kind === 'report')
  const [back] = returns
  return {
    update: stay !== undefined &&
      stay.version > 1 && { title: `Đã lưu lần đi làm xa từ ngày ${showDay(stay.startsOn)}.` },
    report: report !== undefined && {
      title: `Đã gửi chi bộ ngày ${showDay(report.doneOn)}.`,
      next: 'Chi bộ thấy ngay nơi ở, việc làm dưới đây.',
    },
    withdraw: log.some(({ withdrawnOn }) => withdrawnOn !== null) && {
      title: 'Đã rút lần ghi nhầm.',
      next: 'Dòng ấy vẫn còn trong nhật ký kèm lý do; danh sách, nhắc việc không tính nữa.',
    },
    complete: back !== undefined && { title: 'Đã ghi giấy nhận được sau khi trở lại.' },
    return: back !== undefined && {
      title: `Đã ghi trở lại sinh hoạt từ ngày ${showDay(back.returnedOn)}.`,
      ...(stay
        ? {
            next: 'Đồng chí ấy còn trong sổ đi làm xa: về hẳn thì ghi “Đã trở về” ở trang đảng viên, mục Đi làm xa.',
          }
        : {}),
    },
  }
}
