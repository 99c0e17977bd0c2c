import type { RuleValues } from '@/lib/rulesets/values'

type Values = RuleValues<'organisations'>
export type Counted = { full: number; probationary: number; posts: readonly string[] }

/** What a cell lacks of the committee that its size calls for; undefined where nothing is to be proposed. */
export function wantedOf({ full, posts }: Omit<Counted, 'probationary'>, { committeeFrom }: Values) {
  if (full < committeeFrom) return undefined
  const has = (pattern: RegExp) => posts.some((post) => pattern.test(post))
  const wanted = [...(has(/chi ủy/i) ? [] : ['chi ủy']), ...(has(/^phó bí thư/i) ? [] : ['phó bí thư'])]
  return wanted.length > 0 ? wanted.join(' và ') : undefined
}

/** What the regulation says of a cell of this size, quoted: for the page of the organisation. */
export function hintsOf(
  cell: Counted & { cellType: string | null; isBase: boolean },
  values: Values,
): string[] {
  const { full, probationary, cellType, isBase } = cell
  const wanted = wantedOf(cell, values)
  const all = full + probationary
  return [
    ...(wanted ? [`Có ${full} đảng viên chính thức, chưa ghi ${wanted}. ${values.committeeBasis}.`] : []),
    ...(full < values.fullFrom && cellType !== null && cellType !== 'village'
      ? [`Có ${full} đảng viên chính thức. ${values.fullBasis}.`]
      : []),
    ...(values.cellMost !== undefined && !isBase && all > values.cellMost
      ? [`Có ${all} đảng viên. ${values.cellBasis}.`]
      : []),
  ]
}
