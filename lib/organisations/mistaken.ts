import { RuleError } from '@/lib/core/errors'

/** Before anything that a form takes for a day: what stood on it alone stood in no month, no year. */
const NEVER = '1900-01-01'
const mark = (name: string) => `${name.slice(0, 135)} (lập nhầm)`

export const isMistaken = ({ endedOn }: { endedOn: string | null }) => endedOn === NEVER

export const asMistaken = ({ name, shortName }: { name: string; shortName: string }) => ({
  ...{ name: mark(name), shortName: mark(shortName) },
  ...{ foundedOn: NEVER, endedOn: NEVER, sinceOn: null },
})

/** People and accounts go along; all else went by the superior that was entered, or was decided by it. */
const goesAlong = ['đảng viên', 'vai trò của tài khoản']
export function assertNothingDone(stands: readonly string[]) {
  const done = stands.filter((words) => !goesAlong.includes(words))
  if (done.length > 0)
    throw new RuleError(
      `Chưa sửa được vì ở đây đã có: ${done.join(', ')}. Đồng chí ghi quyết định ở “Chuyển trực thuộc”.`,
    )
}

/** Whoever or whatever is in it is somebody's work: that is moved or ended by a decision. */
export function assertEmpty(stands: readonly string[]) {
  if (stands.length > 0)
    throw new RuleError(
      `Chưa bỏ được vì ở đây đã có: ${stands.join(', ')}. Đồng chí chuyển đi hoặc kết thúc trước; đã hoạt động thì ghi quyết định giải thể, sáp nhập hoặc chuyển trực thuộc.`,
    )
}
