const DAY = 86_400_000

/** Quá số ngày đã đặt mà chưa có bản sao lưu nào. No regulation names the number of days: it is a setting. */
export const isOverdue = (last: Date | undefined, now: Date, days: number) =>
  !last || now.getTime() - last.getTime() > days * DAY
