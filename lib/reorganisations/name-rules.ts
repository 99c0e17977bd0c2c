import { RuleError } from '@/lib/core/errors'
import { bare, placeOf, upper } from '@/lib/organisations/rules'

const namesOnPapers = {
  shortName: 'Tên ngắn',
  committeeName: 'Tên cấp ủy hoặc chi bộ',
  letterheadLower: 'Tên trên văn bản',
}
type Names = Record<keyof typeof namesOnPapers | 'name', string>

/** A new name goes onto papers too: what was left as it was and still holds the old words is asked about. */
export function assertNamesFollow(before: Names, after: Names) {
  const words = [
    [bare(before.name), bare(after.name)],
    [placeOf(before.name) ?? bare(before.name), placeOf(after.name) ?? bare(after.name)],
  ].map((pair) => pair.map(upper))
  const isOld = (text: string) =>
    words.some(([old = '', now = '']) => text.includes(old) && !(now.includes(old) && text.includes(now)))
  for (const field of ['shortName', 'committeeName', 'letterheadLower'] as const)
    if (before[field] === after[field] && isOld(upper(after[field])))
      throw new RuleError(
        `${namesOnPapers[field]} còn theo tên cũ; đồng chí sửa theo tên mới. Giữ như cũ theo quyết định thì đánh dấu ở cuối trang.`,
        field,
      )
}
