import { RuleError } from '@/lib/core/errors'
import { showMoney } from '@/lib/core/money'
import { isBaseCell } from '@/lib/organisations/rules'
import type { RuleValues } from '@/lib/rulesets/values'

type Values = RuleValues<'organisations'>
export type Counted = { full: number; probationary: number; posts: readonly string[] }
type Sized = Omit<Counted, 'posts'>
type Typed = { cellType: string | null }

const hasChiUy = (posts: readonly string[]) => posts.some((post) => /chi ủy/i.test(post))

/** What a cell lacks of the committee that its size calls for; undefined where nothing is to be proposed. */
export function wantedOf({ full, posts }: Omit<Counted, 'probationary'>, { committeeFrom }: Values) {
  if (full < committeeFrom) return undefined
  const has = (pattern: RegExp) => posts.some((post) => pattern.test(post))
  const wanted = [...(hasChiUy(posts) ? [] : ['chi ủy']), ...(has(/^phó bí thư/i) ? [] : ['phó bí thư'])]
  return wanted.length > 0 ? wanted.join(' và ') : undefined
}

/** The least number is said of agencies, enterprises, units; of the cell of a village there is none. */
const isTooFew = ({ full, cellType }: Pick<Sized, 'full'> & Typed, { fullFrom }: Values) =>
  cellType !== null && cellType !== 'village' && full < fullFrom
const fewWords = ({ full }: Pick<Sized, 'full'>, { fullBasis }: Values) =>
  `${full} đảng viên chính thức. ${fullBasis}.`

/** @throws RuleError where the cell that splits off would be too small for a party organisation */
export function assertMayStandAlone(cell: Pick<Sized, 'full'> & Typed, values: Values | undefined) {
  if (values && isTooFew(cell, values))
    throw new RuleError(`Chi bộ mới chỉ có ${fewWords(cell, values)}`, 'ids')
}

/** `free`: of them, those who are not on the way to another cell. */
type Splitting = Typed & { all: number; free: Pick<Sized, 'full'> & { all: number } }

/** @throws RuleError where no choice of members would make two cells of this one */
export function assertMaySplit({ all, free, cellType }: Splitting, values: Values | undefined) {
  if (all < 2)
    throw new RuleError(
      `Chi bộ có ${all} đảng viên; chia tách thì chi bộ mới, chi bộ cũ đều phải có đảng viên.`,
    )
  if (free.all === 0)
    throw new RuleError(
      'Mọi đảng viên của chi bộ đang làm thủ tục chuyển sinh hoạt; hoàn thành hoặc hủy trước.',
    )
  const most = { full: Math.min(free.full, all - 1), cellType }
  if (values && isTooFew(most, values))
    throw new RuleError(`Chi bộ mới nhiều nhất có ${fewWords(most, values)}`)
}

type Standing = Parameters<typeof isBaseCell>[0] & { name: string }
type Raised = { cells: readonly Standing[]; members: number; hasConsent: boolean }

/** @throws RuleError where these are no base cells, or too few people without the consent the regulation asks for */
export function assertMayBeCommittee({ cells, members, hasConsent }: Raised, values: Values | undefined) {
  const other = cells.find((cell) => !isBaseCell(cell))
  if (other)
    throw new RuleError(`${other.name} không phải chi bộ cơ sở; chỉ chi bộ cơ sở lập đảng bộ cơ sở.`, 'ids')
  if (!hasConsent && values?.grassrootsFrom !== undefined && members < values.grassrootsFrom)
    throw new RuleError(
      `Mới có ${members} đảng viên. ${values.grassrootsBasis}. Cấp trên đã đồng ý bằng văn bản thì đồng chí đánh dấu ở đây.`,
      'hasConsent',
    )
}

type Parted = { old: { name: string; members: number }; members: number; hasConsent: boolean }

/** @throws RuleError where one of the two that come out of a đảng bộ cơ sở is too small without the consent asked for */
export function assertSplitSizes({ old, members, hasConsent }: Parted, values: Values | undefined) {
  const from = values?.grassrootsFrom
  if (hasConsent || from === undefined || (members >= from && old.members >= from)) return
  throw new RuleError(
    `Đảng bộ mới có ${members} đảng viên, ${old.name} còn ${old.members}. ${values?.grassrootsBasis}. Cấp trên đã đồng ý bằng văn bản thì đồng chí đánh dấu ở đây.`,
    'hasConsent',
  )
}

const CONSENT = 'cần văn bản đồng ý trước của cấp trên'

/** @throws RuleError where no choice of cells would make two committees of this one */
export function assertMaySplitCommittee(below: number) {
  if (below < 2)
    throw new RuleError(
      `Đảng bộ có ${below} tổ chức trực thuộc; chia tách thì đảng bộ mới, đảng bộ cũ đều phải có tổ chức trực thuộc.`,
    )
}

/** @throws RuleError where no choice makes two of this đảng bộ cơ sở without consent */
export function assertMayHalve(members: number, values: Values | undefined) {
  const from = values?.grassrootsFrom
  if (from !== undefined && members < 2 * from)
    throw new RuleError(
      `Đảng bộ có ${members} đảng viên, chia đôi thì có bên dưới ${from}. ${values?.grassrootsBasis}: ${CONSENT}.`,
    )
}

/** @throws RuleError where this base cell, or all of them together, are too few for a đảng bộ cơ sở */
export function assertMayRaise({ own, all }: { own: number; all: number }, values: Values | undefined) {
  const from = values?.grassrootsFrom
  if (from === undefined || own >= from) return
  const basis = `${values?.grassrootsBasis}`
  throw new RuleError(
    all < from
      ? `Chi bộ này cùng mọi chi bộ cơ sở khác mới có ${all} đảng viên. ${basis}: ${CONSENT}.`
      : `Chi bộ này có ${own} đảng viên. ${basis}: chọn thêm chi bộ cơ sở cho đủ, nếu không thì ${CONSENT}.`,
  )
}

/** @throws RuleError where the one cell of a committee may not be a base organisation of its own */
export function assertMayBeBase(
  { name, cellType, members }: Typed & { name: string; members: number },
  values: Values | undefined,
) {
  if (cellType === 'village')
    throw new RuleError(
      `${name} là chi bộ thôn, khu dân cư; chi bộ ấy không là tổ chức cơ sở đảng (Quy định 294-QĐ/TW, mục 20.2.2).`,
    )
  if (values?.grassrootsFrom !== undefined && members >= values.grassrootsFrom)
    throw new RuleError(`${name} có ${members} đảng viên. ${values.grassrootsBasis}.`)
}

/**
 * Money that the top gives back would come back to nobody, and what the committee still has would be nobody's to hand up:
 * the book of the cell knows only its own.
 */
export function assertHandedUp(
  { name }: { name: string },
  { waiting, left = 0 }: { waiting: number; left: number | undefined },
) {
  if (waiting > 0)
    throw new RuleError(
      `Khoản đảng phí ${name} đã nộp chờ cấp trên xác nhận; cấp trên trả lời, hoặc đảng bộ rút lại, trước.`,
    )
  if (left > 0)
    throw new RuleError(
      `${name} còn ${showMoney(left)} đảng phí cấp dưới nộp lên chưa nộp tiếp; đảng bộ nộp, ghi vào sổ đảng phí trước.`,
    )
}

/** Once it has ended nobody confirms in its name any more. */
export function assertConfirmed({ name }: { name: string }, unconfirmed: number) {
  if (unconfirmed > 0)
    throw new RuleError(
      `${name} còn biên bản bàn giao chưa xác nhận tiếp nhận; văn phòng đảng ủy xác nhận trước.`,
    )
}

/** The same of a base cell, for which only its secretary confirms. */
export function assertCellConfirmed(unconfirmed: number) {
  if (unconfirmed > 0)
    throw new RuleError(
      'Chi bộ còn biên bản bàn giao chưa xác nhận tiếp nhận; bí thư chi bộ xác nhận trước (chưa có tài khoản thì cấp trước).',
    )
}

/** What the regulation says of a cell of this size, quoted: for the page of the organisation. */
export function hintsOf(
  cell: Counted & Typed & { isBase: boolean; groups: number },
  values: Values,
): string[] {
  const { full, probationary, posts, isBase, groups } = cell
  const wanted = wantedOf(cell, values)
  const all = full + probationary
  const has = `Có ${all} đảng viên`
  const outgrown = isBase && values.grassrootsFrom !== undefined && all >= values.grassrootsFrom
  return [
    ...(wanted ? [`Có ${full} đảng viên chính thức, chưa ghi ${wanted}. ${values.committeeBasis}.`] : []),
    ...(full < values.committeeFrom && hasChiUy(posts)
      ? [
          `Còn ${full} đảng viên chính thức mà ghi chi ủy. ${values.committeeBasis}; dưới ${values.committeeFrom} thì có bí thư, cần thì phó bí thư.`,
        ]
      : []),
    ...(isTooFew(cell, values) ? [`Có ${fewWords(cell, values)}`] : []),
    ...(outgrown ? [`${has} mà còn là chi bộ cơ sở. ${values.grassrootsBasis}.`] : []),
    ...(values.cellMost !== undefined && !isBase && all > values.cellMost
      ? [`${has}. ${values.cellBasis}.`]
      : []),
    ...(values.groupsFrom !== undefined && !outgrown && groups === 0 && all >= values.groupsFrom
      ? [`${has}, chưa lập tổ đảng. ${values.groupsBasis}.`]
      : []),
  ]
}

/** The same of a đảng bộ cơ sở: whether it is too small to be one. */
export function grassrootsHintsOf({ full, probationary }: Sized, values: Values): string[] {
  const all = full + probationary
  return values.grassrootsFrom !== undefined && all < values.grassrootsFrom
    ? [`Đảng bộ cơ sở có ${all} đảng viên. ${values.grassrootsBasis}.`]
    : []
}
