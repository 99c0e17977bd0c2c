import type { Day } from '@/lib/core/dates'
import type { Duty } from './rules'

/** More at once is a book that was not kept rather than so many who stopped paying: then one line for all. */
const MOST_NAMED = 3

type Behind = { fullName: string; unpaid: readonly Day[]; isGround: boolean; lastGround: readonly Day[] }

/** Chưa nộp đảng phí: who reached the last step of the rule is named; the others are counted. */
export function dutiesOfDues(cellId: number, behind: readonly Behind[]): Duty[] {
  const href = `/dues?org=${cellId}#behind`
  const others = behind.filter(({ isGround, lastGround }) => !isGround && lastGround.length === 0).length
  const named = behind.flatMap(({ fullName, unpaid, isGround, lastGround }) => {
    const who = `Đồng chí ${fullName} chưa nộp đảng phí`
    const year = lastGround[0]?.slice(0, 4)
    const last = year ? [`${lastGround.length} tháng của năm ${year}`] : []
    return [...(isGround ? [`${unpaid.length} tháng trong năm`] : []), ...last].map(
      (what) => `${who} ${what}`,
    )
  })
  const duty = (what: string, title: string, note: string) => ({
    ...{ id: `dues-${what}-${cellId}`, title, href, note },
  })
  const consider = 'Làm rõ lý do; không chính đáng thì chi bộ xem xét, đề nghị xóa tên'
  return [
    ...(named.length > MOST_NAMED
      ? [
          duty(
            'grounds',
            `Xem lại sổ đảng phí: ${behind.length - others} đồng chí chưa nộp ba tháng trong năm`,
            `Đã thu mà chưa ghi sổ thì ghi; chưa nộp thì ${consider.charAt(0).toLowerCase()}${consider.slice(1)}`,
          ),
        ]
      : named.map((title, at) => duty(`ground-${at}`, title, consider))),
    ...(others > 0
      ? [
          duty(
            'behind',
            `Nhắc ${others} đồng chí chưa nộp đủ đảng phí các tháng trước`,
            'Ba tháng trong năm thì chi bộ phải xem xét',
          ),
        ]
      : []),
  ]
}
