import { RuleError } from '@/lib/core/errors'

/** Where one member of a cell that ends goes, or one organisation below a committee that ends. */
export type Placement = { memberId: number; toId: number }
type Person = { id: number; fullName: string }

const MOST_NAMED = 5
const namesOf = (people: readonly Person[]) =>
  people
    .slice(0, MOST_NAMED)
    .map(({ fullName }) => fullName)
    .join(', ') + (people.length > MOST_NAMED ? ' …' : '')

type Words = { changed: string; twice: string; left: (many: number, names: string) => string }

/** Each with the one place chosen for it, else with `all`, where those without a choice of their own go. */
function placedBy(
  each: readonly Person[],
  chosen: readonly Placement[],
  all: number | undefined,
  words: Words,
): Placement[] {
  if (chosen.some(({ memberId }) => !each.some(({ id }) => id === memberId)))
    throw new RuleError(words.changed)
  const placed = each.map(({ id }) => {
    const own = chosen.filter(({ memberId }) => memberId === id)
    if (own.length > 1) throw new RuleError(words.twice)
    return { memberId: id, toId: own[0]?.toId ?? all }
  })
  const left = each.filter(({ id }) =>
    placed.some(({ memberId, toId }) => memberId === id && toId === undefined),
  )
  if (left.length > 0) throw new RuleError(words.left(left.length, namesOf(left)), 'toId')
  return placed.flatMap(({ memberId, toId }) => (toId === undefined ? [] : [{ memberId, toId }]))
}

/** Every member goes to exactly one cell, none to the cell that ends. */
export function placeAll(
  cellId: number,
  people: readonly Person[],
  chosen: readonly Placement[],
  all: number | undefined,
) {
  const placed = placedBy(people, chosen, all, {
    changed: 'Danh sách đảng viên của chi bộ vừa thay đổi; đồng chí tải lại trang.',
    twice: 'Mỗi đảng viên chỉ về một chi bộ; đồng chí tải lại trang.',
    left: (many, names) =>
      `Còn ${many} đảng viên chưa có chi bộ tiếp nhận: ${names}. Đồng chí chọn chi bộ cho từng người, hoặc một chi bộ cho mọi người.`,
  })
  if (placed.some(({ toId }) => toId === cellId))
    throw new RuleError('Chi bộ đang giải thể không tiếp nhận đảng viên của chính mình.', 'toId')
  return placed
}

/** Giải thể đảng bộ: every organisation below it goes under exactly one other. */
export const placeBelow = (
  living: readonly { id: number; name: string }[],
  chosen: readonly Placement[],
  all: number | undefined,
) =>
  placedBy(
    living.map(({ id, name }) => ({ id, fullName: name })),
    chosen,
    all,
    {
      changed: 'Các tổ chức trực thuộc đảng bộ vừa thay đổi; đồng chí tải lại trang.',
      twice: 'Mỗi tổ chức chỉ về một nơi; đồng chí tải lại trang.',
      left: (many, names) =>
        `Còn ${many} tổ chức trực thuộc chưa có cấp trên mới: ${names}. Đồng chí chọn cho từng nơi, hoặc một nơi chung.`,
    },
  )

/** Sáp nhập asks for the one cell that goes on, not for a place of each. */
export function assertOneNamed(placements: readonly Placement[], toId: number | undefined) {
  if (toId === undefined && placements.length === 0)
    throw new RuleError('Sáp nhập: đồng chí chọn chi bộ tiếp nhận chung cho mọi người.', 'toId')
}

/** Everybody goes to it. */
export function assertMerges(receiving: readonly { id: number }[], heirId: number | undefined) {
  if (receiving.length > 1 || receiving.some(({ id }) => id !== heirId))
    throw new RuleError(
      'Sáp nhập thì mọi đảng viên về một chi bộ; chia về nhiều chi bộ là giải thể. Đồng chí chọn lại.',
      'kind',
    )
}

/** Kế thừa: the one named, else the one that gets most, of equals the one entered first. */
export function heirOf(placed: readonly Placement[], named: number | undefined): number | undefined {
  if (named !== undefined) return named
  const counts = new Map<number, number>()
  for (const { toId } of placed) counts.set(toId, (counts.get(toId) ?? 0) + 1)
  return [...counts].toSorted(([a, many], [b, more]) => more - many || a - b)[0]?.[0]
}
