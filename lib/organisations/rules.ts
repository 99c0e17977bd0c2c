import type { cellType, organisationKind } from '@/db/schema'
import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

type Kind = (typeof organisationKind.enumValues)[number]
type CellType = (typeof cellType.enumValues)[number]
export type Profile = 'huyen' | 'xa'

/** What may stand directly below what: Điều lệ Đảng, Điều 10, Điều 21, Điều 24. Agencies answer, nothing stands below them. */
export const kindsBelow: Record<Kind, readonly Kind[]> = {
  top: ['grassroots', 'cell', 'agency'],
  grassroots: ['cell', 'section'],
  section: ['cell'],
  cell: ['group'],
  group: [],
  agency: [],
}

export const isUnderTop = ({ path }: { path: string }) => path.split('/').length === 4

/**
 * Chi bộ cơ sở: a cell right below the top. That of a village never is a base organisation (Quy định 294-QĐ/TW, mục
 * 20.2.2).
 */
export const isBaseCell = ({
  kind,
  path,
  cellType,
}: {
  kind: Kind
  path: string
  cellType: CellType | null
}) => kind === 'cell' && cellType !== 'village' && isUnderTop({ path })

export function assertMayStandBelow(kind: Kind, parentKind: Kind, type: CellType | undefined) {
  if (!kindsBelow[parentKind].includes(kind))
    throw new RuleError('Loại tổ chức này không đặt trực thuộc được ở đây; đồng chí chọn lại loại.', 'kind')
  if (kind === 'cell' && !type) throw new RuleError('Đồng chí chọn loại hình chi bộ.', 'cellType')
}

/** Pages as of a day show what stood on it: a day to come would hide the organisation until then. */
export function assertFounded(foundedOn: Day | undefined, today: Day) {
  if (foundedOn && foundedOn > today)
    throw new RuleError(
      `Ngày thành lập ${showDay(foundedOn)} chưa đến; đồng chí ghi vào ngày ấy hoặc sau đó.`,
      'foundedOn',
    )
}

/** The names a new installation starts with (db/seed/profiles.ts): giving the real one is no change of what held before. */
export const placeholderNames = ['Đảng bộ xã', 'Đảng bộ huyện']
/** Of its letterhead and its place, which papers would print without a name. */
export const placeholderLines = ['ĐẢNG BỘ TỈNH', 'ĐẢNG ỦY XÃ', 'HUYỆN ỦY']
export const placeholderPlaces = ['Xã', 'Huyện']

type Named = { name: string; cellType?: CellType | null | undefined }

/** What a decision changes goes by that decision, so that the days before it keep what held then. */
export function assertTypingErrorOnly(before: Named, after: Named, isTypo: boolean) {
  const isRenamed = before.name !== after.name
  if (isTypo || placeholderNames.includes(before.name)) return
  if (!isRenamed && (before.cellType ?? null) === (after.cellType ?? null)) return
  const page = after.cellType ? 'Đổi tên, đổi loại hình' : 'Đổi tên'
  throw new RuleError(
    `Đổi theo quyết định thì đồng chí chọn “${page}” ở trang của tổ chức; chỉ sửa lỗi đã nhập thì đánh dấu “Chỉ sửa lỗi đã nhập” ở cuối trang.`,
    isRenamed ? 'name' : 'cellType',
  )
}

export const upper = (text: string) => text.toLocaleUpperCase('vi')
/** "Chi bộ thôn Đông Hạ" → "thôn Đông Hạ" */
export const bare = (name: string) =>
  name.replace(/^(đảng bộ bộ phận|đảng bộ|chi bộ cơ sở|chi bộ|tổ đảng|đảng ủy)\s+/i, '')
/** "xã An Thịnh" → "An Thịnh"; the đảng bộ of a hospital is named after no place. */
export const placeOf = (name: string) =>
  bare(name).match(/^(?:xã|phường|thị trấn|đặc khu|huyện)\s+(.+)/i)?.[1]

type Parent = { name: string; placeName: string; letterheadLower: string }
const cellCaptions = { minutesLeft: 'THƯ KÝ', minutesRight: 'CHỦ TRÌ', onBehalf: 'T/M CHI BỘ' }

/**
 * The names a new organisation starts with, to be checked by a person. Letterhead: the upper line names the party
 * organisation above, the lower one the committee or cell itself (domain/meetings.md §3.3).
 */
export function namesFor(kind: Kind, name: string, parent: Parent) {
  const own = bare(name)
  const above = upper(parent.name)
  const shared = { letterheadUpper: above, placeName: parent.placeName, captions: cellCaptions }
  if (kind === 'cell')
    return {
      ...shared,
      name: `Chi bộ ${own}`,
      shortName: `Chi bộ ${own}`,
      committeeName: `Chi bộ ${own}`,
      symbol: 'CB',
      letterheadLower: `CHI BỘ ${upper(own)}`,
    }
  if (kind === 'group')
    return {
      ...shared,
      name: `Tổ đảng ${own}`,
      shortName: `Tổ đảng ${own}`,
      committeeName: `Tổ đảng ${own}`,
      symbol: 'TĐ',
      letterheadLower: parent.letterheadLower,
    }
  if (kind === 'agency')
    return {
      ...shared,
      name,
      shortName: name,
      committeeName: name,
      symbol: 'CQ',
      letterheadLower: upper(name),
    }
  const isSection = kind === 'section'
  return {
    ...shared,
    name: `${isSection ? 'Đảng bộ bộ phận' : 'Đảng bộ'} ${own}`,
    shortName: own,
    committeeName: `${isSection ? 'Đảng ủy bộ phận' : 'Đảng ủy'} ${own}`,
    symbol: 'ĐU',
    letterheadLower: `${isSection ? 'ĐẢNG ỦY BỘ PHẬN' : 'ĐẢNG ỦY'} ${upper(own)}`,
    placeName: placeOf(name) ?? parent.placeName,
    captions: { ...cellCaptions, onBehalf: 'T/M ĐẢNG ỦY' },
  }
}

const ABOLISHED = /(ĐẢNG BỘ|BAN CHẤP HÀNH ĐẢNG BỘ)\s+(HUYỆN|QUẬN|THỊ XÃ)(?=\s|$)|(HUYỆN|QUẬN|THỊ) ỦY(?=\s|$)/u

/**
 * Quy định 294-QĐ/TW ngày 26/5/2025 (hiệu lực 01/7/2025), Điều 10: hệ thống tổ chức của Đảng không còn cấp huyện. An
 * installation of profile `xa` never prints its names.
 */
export function assertLivingLevel(profile: Profile, texts: Record<string, string>) {
  if (profile !== 'xa') return
  for (const [field, text] of Object.entries(texts))
    if (ABOLISHED.test(upper(text)))
      throw new RuleError(
        'Cấp huyện không còn từ 01/7/2025 (Quy định 294-QĐ/TW); đồng chí ghi tên đảng bộ xã, phường hoặc tỉnh, thành phố.',
        field,
      )
}

const kinds = Object.keys(kindsBelow) as Kind[]
/** What an organisation of a kind may stand directly below. */
export const superiorsOf = (kind: Kind) => kinds.filter((above) => kindsBelow[above].includes(kind))

type Founding = { decisionNumber: string; decidedOn?: string; decidedBy: string }

/** Quyết định thành lập: whole or not at all. */
export function foundingOf({ decisionNumber, decidedOn, decidedBy }: Founding) {
  if (!decisionNumber && !decidedOn && !decidedBy) return undefined
  if (decisionNumber && decidedOn && decidedBy) return { decisionNumber, decidedOn, decidedBy }
  throw new RuleError(
    'Quyết định thành lập ghi đủ số, ngày ký, cấp ủy quyết định; chưa có thì đồng chí để trống cả ba.',
    'decisionNumber',
  )
}

const byName = new Intl.Collator('vi', { numeric: true })

/**
 * Each organisation after the one it stands under, those side by side by name: in the order of their paths, which are
 * made of numbers, the tenth would come before the second. One above that is not in the list counts by its number.
 */
export function inTreeOrder<Row extends { name: string; path: string }>(rows: Row[]): Row[] {
  const nameAt = new Map(rows.map(({ path, name }) => [path, name]))
  const wayTo = ({ path }: Row) =>
    path
      .split('/')
      .slice(1, -1)
      .map((id, at, ids) => ({ id, name: nameAt.get(`/${ids.slice(0, at + 1).join('/')}/`) ?? id }))
  return rows
    .map((row) => ({ row, way: wayTo(row) }))
    .sort((a, b) => {
      // Where they part; two of one name each keep their own below them.
      const at = a.way.findIndex(({ id }, index) => id !== b.way[index]?.id)
      const [one, other] = [a.way[at], b.way[at]]
      return one && other
        ? byName.compare(one.name, other.name) || Number(one.id) - Number(other.id)
        : a.way.length - b.way.length
    })
    .map(({ row }) => row)
}
