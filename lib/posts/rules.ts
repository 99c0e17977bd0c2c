import type { postKind } from '@/db/schema'
import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

export type PostKind = (typeof postKind.enumValues)[number]

const ofCell: readonly PostKind[] = ['secretary', 'deputySecretary', 'committeeMember', 'groupLeader']
const ofCommittee: readonly PostKind[] = [
  'secretary',
  'permanentDeputy',
  'deputySecretary',
  'standingMember',
  'committeeMember',
  'inspectionHead',
  'inspectionDeputy',
  'inspectionMember',
  'boardHead',
  'boardDeputy',
]
/** Which posts there are in an organisation: a cell has a chi ủy, everything above it a committee with its bodies. */
export const postsAt = (orgKind: string) => (orgKind === 'cell' ? ofCell : ofCommittee)

/** Quy định 294-QĐ/TW, mục 23.2: a chi ủy has at most seven. */
export const MOST_IN_CHI_UY = 7
const inChiUy: readonly PostKind[] = ['secretary', 'deputySecretary', 'committeeMember']

type Post = { kind: PostKind; startsOn: Day; endsOn?: Day }
type Place = { kind: string; name: string }
/** Posts that run in the organisation. */
type Held = { memberId: number; fullName: string; kind: PostKind }

export function assertMayHold(
  { kind, startsOn, endsOn }: Post,
  { memberId, place, held, today }: { memberId: number; place: Place; held: readonly Held[]; today: Day },
) {
  if (!postsAt(place.kind).includes(kind))
    throw new RuleError(
      `${place.name} không có chức vụ này; đồng chí chọn lại chức vụ hoặc nơi giữ.`,
      'postKind',
    )
  if (startsOn > today) throw new RuleError('Ngày giữ chức vụ chưa đến.', 'postFrom')
  if (endsOn) return assertPostEnds({ startsOn }, endsOn, { today, field: 'postTo' })
  if (held.some((post) => post.memberId === memberId && post.kind === kind))
    throw new RuleError('Đồng chí này đang giữ đúng chức vụ ấy; chức vụ đã có trong danh sách.', 'postKind')
  const secretary = held.find((post) => post.kind === 'secretary')
  if (kind === 'secretary' && secretary)
    throw new RuleError(
      `${place.name} đang có bí thư là đồng chí ${secretary.fullName}; đồng chí ghi kết thúc chức vụ ấy trước.`,
      'postKind',
    )
  const members = new Set(held.filter((post) => inChiUy.includes(post.kind)).map((post) => post.memberId))
  if (place.kind === 'cell' && inChiUy.includes(kind) && members.add(memberId).size > MOST_IN_CHI_UY)
    throw new RuleError(
      `Chi ủy có nhiều nhất ${MOST_IN_CHI_UY} đồng chí (Quy định 294-QĐ/TW, mục 23.2); ${place.name} đã đủ.`,
      'postKind',
    )
}

/** What was recorded ends on a day that has come, and not before it began. */
export function assertPostEnds(
  { startsOn }: { startsOn: Day },
  endsOn: Day,
  { today, field }: { today: Day; field: string },
) {
  if (endsOn < startsOn) throw new RuleError(`Ngày kết thúc phải từ ngày ${showDay(startsOn)} trở đi.`, field)
  if (endsOn > today) throw new RuleError('Ngày kết thúc chưa đến.', field)
}
