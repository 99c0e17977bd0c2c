import { RuleError } from '@/lib/core/errors'
import { showMoney } from '@/lib/core/money'
import { isBaseCell } from '@/lib/organisations/rules'
import type { RuleValues } from '@/lib/rulesets/values'

type Values = RuleValues<'organisations'>
export type Counted = { full: number; probationary: number; posts: readonly string[] }
type Sized = Omit<Counted, 'posts'>
type Typed = { cellType: string | null }

/** What a cell lacks of the committee that its size calls for; undefined where nothing is to be proposed. */
export function wantedOf({ full, posts }: Omit<Counted, 'probationary'>, { committeeFrom }: Values) {
  if (full < committeeFrom) return undefined
  const has = (pattern: RegExp) => posts.some((post) => pattern.test(post))
  const wanted = [...(has(/chi ủy/i) ? [] : ['chi ủy']), ...(has(/^phó bí thư/i) ? [] : ['phó bí thư'])]
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

/** What the regulation says of a cell of this size, quoted: for the page of the organisation. */
export function hintsOf(
  cell: Counted & Typed & { isBase: boolean; groups: number },
  values: Values,
): string[] {
  const { full, probationary, isBase, groups } = cell
  const wanted = wantedOf(cell, values)
  const all = full + probationary
  const has = `Có ${all} đảng viên`
  const outgrown = isBase && values.grassrootsFrom !== undefined && all >= values.grassrootsFrom
  return [
    ...(wanted ? [`Có ${full} đảng viên chính thức, chưa ghi ${wanted}. ${values.committeeBasis}.`] : []),
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
