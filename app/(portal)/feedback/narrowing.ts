import type { Viewer } from '@/lib/auth/policy'
import { showDay, showMonth } from '@/lib/core/dates'
import type { FeedbackFilter } from '@/lib/feedback/input'
import { fieldRow, UNCLASSIFIED } from '@/lib/feedback/labels'
import { getItemPlace, type Narrowings } from '@/lib/feedback/queries/catalogue'

/** Conditions that the numbers of the synthesis lead here with: said in a line, and kept when people search on. */
export const narrowingOf = ({
  field,
  org,
  until,
  forwarded,
  answered,
  timing,
  unanswered,
}: FeedbackFilter) => ({
  ...{ field, org, until, forwarded, answered, timing, unanswered },
})

export async function narrowingWords(viewer: Viewer, its: ReturnType<typeof narrowingOf>): Promise<string[]> {
  const place = its.org === undefined ? undefined : await getItemPlace(viewer, its.org)
  const month = (value: string | undefined, say: string) => (value ? [`${say} ${showMonth(value)}`] : [])
  return [
    ...(place ? [place.name] : []),
    ...(its.field === undefined
      ? []
      : [its.field === UNCLASSIFIED ? 'chưa phân loại lĩnh vực' : `lĩnh vực ${its.field}`]),
    ...month(its.until, 'gửi đến hết tháng'),
    ...month(its.forwarded, 'đến Văn phòng trong tháng'),
    ...month(its.answered, 'trả lời trong tháng'),
    ...(its.timing ? [its.timing === 'late' ? 'trả lời muộn' : 'trả lời đúng hạn'] : []),
    ...(its.unanswered ? ['chưa trả lời'] : []),
  ]
}

/** Lĩnh vực of the catalogue, what nobody classified, and the one in the address. */
export function fieldOptions(fields: Narrowings['fields'], asked: string | undefined) {
  const names = fields.map(({ name }) => name)
  const others = asked === undefined || asked === UNCLASSIFIED || names.includes(asked) ? [] : [asked]
  return [
    ...[...others, ...names].map((name) => ({ value: name, label: name })),
    { value: UNCLASSIFIED, label: fieldRow(null).name },
  ]
}

/** The committees in reach, and the organisation in the address. */
export async function communeOptions(
  viewer: Viewer,
  communes: Narrowings['communes'],
  asked: number | undefined,
) {
  const other = asked === undefined || communes.some(({ id }) => id === asked) ? undefined : asked
  const place = other === undefined ? undefined : await getItemPlace(viewer, other)
  return [...(place && other ? [{ id: other, name: place.name }] : []), ...communes].map(({ id, name }) => ({
    value: id,
    label: name,
  }))
}

/** Today, and the day of the synthesis whose number was followed. */
export const overdueOptions = (asked: string | undefined) => [
  { value: '1', label: 'Quá hạn' },
  ...(asked && asked !== '1' ? [{ value: asked, label: `Quá hạn tính đến ${showDay(asked)}` }] : []),
]

/** The last 24 months, newest first. */
export function monthsBefore(today: string) {
  const newest = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return Array.from({ length: 24 }, (_, back) => {
    const [year, month] = [Math.floor((newest - back) / 12), ((newest - back) % 12) + 1]
    return { value: `${year}-${String(month).padStart(2, '0')}`, label: `${month}/${year}` }
  })
}
