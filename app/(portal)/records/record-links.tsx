import { canSomewhere, type Viewer } from '@/lib/auth/policy'
import type { RecordPlace } from '@/lib/records/queries/places'
import type { Crumb } from '@/lib/ui/page'
import { Parts } from '@/lib/ui/parts'
import { Filter } from '@/lib/ui/search'

type Asked = Record<string, string | number | undefined>

/** The address of a part of this room with what it is asked for. */
export function recordLink(part: string, asked: Asked) {
  const given = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return `/records${part}?${new URLSearchParams(given)}`
}

/** The way up: the register, then the organisation above. */
export const crumbsOf = ({ above }: Pick<RecordPlace, 'above'>, part = '', asked: Asked = {}): Crumb[] => [
  { name: 'Đảng viên', href: '/members' },
  ...(above ? [{ name: above.name, href: recordLink(part, { ...asked, org: above.id }) }] : []),
]

const parts = [
  ['', 'Giấy tờ trong hồ sơ', 'records.read'],
  ['/slips', 'Phiếu bổ sung hằng năm', 'records.read'],
  ['/badges', 'Huy hiệu Đảng', 'records.read'],
  ['/probation', 'Đảng viên dự bị', 'records.read'],
  ['/screening', 'Rà soát, sàng lọc', 'screenings.read'],
] as const

/** The parts of "Hồ sơ đảng viên". */
export const RecordLinks = ({ viewer, here, org }: { viewer: Viewer; here: string; org: number }) => (
  <Parts
    label="Hồ sơ đảng viên"
    parts={parts
      .filter(([, , permission]) => canSomewhere(viewer, permission))
      .map(([part, name]) => ({ href: recordLink(part, { org }), name, isHere: part === here }))}
  />
)

/** This organisation, or one directly below it. */
export const PlaceFilter = ({ place }: { place: Pick<RecordPlace, 'id' | 'name' | 'below'> }) => (
  <Filter
    name="org"
    label="Tổ chức"
    value={place.id}
    all="Tất cả trong phạm vi"
    options={[place, ...place.below].map(({ id, name }) => ({ value: id, label: name }))}
  />
)
