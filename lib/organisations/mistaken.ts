import { RuleError } from '@/lib/core/errors'
import type { Kind } from './labels'

/** Before anything that a form takes for a day: what stood on it alone stood in no month, no year. */
const NEVER = '1900-01-01'
const mark = (name: string) => `${name.slice(0, 135)} (lập nhầm)`

export const isMistaken = ({ endedOn }: { endedOn: string | null }) => endedOn === NEVER

export const asMistaken = ({ name, shortName }: { name: string; shortName: string }) => ({
  ...{ name: mark(name), shortName: mark(shortName) },
  ...{ foundedOn: NEVER, endedOn: NEVER, sinceOn: null },
})

/** Of what whatStands finds: people and accounts go along; all else went by the superior entered, or was decided by it. */
export const PEOPLE = 'đảng viên'
export const ACCOUNTS = 'vai trò của tài khoản'
const goesAlong = [PEOPLE, ACCOUNTS]
export function assertNothingDone(stands: readonly string[]) {
  const done = stands.filter((words) => !goesAlong.includes(words))
  if (done.length > 0)
    throw new RuleError(
      `Chưa sửa được vì ở đây đã có: ${done.join(', ')}. Đồng chí ghi quyết định ở “Chuyển trực thuộc”.`,
    )
}

/** Whoever or whatever is in it is somebody's work: that is moved or ended by a decision. */
export function assertEmpty(stands: readonly string[], { kind }: { kind: Kind }) {
  const may = kind === 'cell' && stands.every((words) => goesAlong.includes(words))
  if (stands.length > 0)
    throw new RuleError(
      `Chưa bỏ được vì ở đây đã có: ${stands.join(', ')}. ${may ? 'Chỉ nhập sai cấp trên thì đồng chí dùng “Sửa cấp trên” ở cùng trang này. Lập nhầm thì đồng chí' : 'Đồng chí'} chuyển đi hoặc kết thúc trước; đã hoạt động thì ghi quyết định giải thể, sáp nhập hoặc chuyển trực thuộc.`,
    )
}
