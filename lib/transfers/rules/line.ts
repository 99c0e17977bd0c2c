import { RuleError } from '@/lib/core/errors'
import type { Direction, Kind } from './steps'

/** An organisation and those above it, the cell first. */
export type Level = { id: number; path: string; kind: string }

type Going = { kind: Kind; direction: Direction; toPath?: string | null }

/**
 * Who introduces, in order. Hướng dẫn 38-HD/BTCTW, 4.3: chính thức ra khỏi đảng bộ from the cell up to the top; nội bộ
 * up to the first level that stands above both cells; tạm thời the cell and its grassroots committee alone.
 */
export function introducers(line: readonly Level[], { kind, direction, toPath }: Going): Level[] {
  const last =
    kind === 'temporary'
      ? line.findIndex((level) => level.kind === 'grassroots' || level.kind === 'top')
      : direction === 'within'
        ? line.findIndex(({ path }) => toPath?.startsWith(path))
        : line.length - 1
  return line.slice(0, last < 0 ? line.length : last + 1)
}

/**
 * The next level after this one; undefined: it was the last, or already stands above the last, where the committees of
 * both cells have united meanwhile.
 */
export function nextIntroducer(line: readonly Level[], going: Going, atOrgId: number | null) {
  const at = line.findIndex(({ id }) => id === atOrgId)
  // Else it would go down to the cell again.
  if (at < 0)
    throw new RuleError('Cấp đang giới thiệu không còn ở trên chi bộ; đồng chí báo quản trị hệ thống.')
  return introducers(line, going)[at + 1]
}

const ranks = ['cell', 'section', 'grassroots', 'top']

/** After a cell ended: the level of another line that introduces in place of this one; one that is missing is passed over. */
export function sameTurn(before: readonly Level[], after: readonly Level[], atOrgId: number) {
  const rank = (kind: string | undefined) => ranks.indexOf(kind ?? '')
  const at = rank(before.find(({ id }) => id === atOrgId)?.kind)
  return after.find(({ kind }) => rank(kind) >= at)?.id ?? atOrgId
}
