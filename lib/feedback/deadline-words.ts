import { type Day, showDay } from '@/lib/core/dates'

/** "còn 3 ngày làm việc", "quá hạn 2 ngày làm việc" */
export function deadlineWords(days: number | undefined, isStopped: boolean) {
  if (isStopped) return 'Tạm dừng tính hạn'
  if (days === undefined) return undefined
  if (days < 0) return `quá hạn ${-days} ngày làm việc`
  return days === 0 ? 'hạn trong hôm nay' : `còn ${days} ngày làm việc`
}

/** "muộn 2 ngày làm việc" */
export const lateWords = (days: number) => `muộn ${days} ngày làm việc`

type Given = { answeredOn: Day; answerDueOn: Day | null; daysLate: number | undefined }
/** "05/10/2022, muộn 9 ngày làm việc (hạn 22/09/2022)" */
export const answeredWords = ({ answeredOn, answerDueOn, daysLate }: Given) =>
  daysLate && answerDueOn
    ? `${showDay(answeredOn)}, ${lateWords(daysLate)} (hạn ${showDay(answerDueOn)})`
    : showDay(answeredOn)
