import { isDeputySecretary, isSecretary } from '@/lib/meetings/rules/kinds'
import type { PaperSource } from './source'

/**
 * A collective body signs by its head, its deputy signs in the same form (domain/meetings.md §3.5): where somebody else
 * chaired, the cell's secretary or deputy in the roll of the day signs, those who were there first. A congress is led by
 * whom it chose, and a roll that knows neither leaves the chair.
 */
export function signerOf({ content: { opening, attendance }, letterhead, kind }: PaperSource) {
  const { chair } = opening
  const leads = ({ position }: { position: string }) => isSecretary(position) || isDeputySecretary(position)
  const maySign = (row: (typeof attendance)[number]) => leads(row) && !row.isSuspended && !row.isElsewhere
  const isThere = ({ state }: { state: string | null }) => state === 'present' || state === 'online'
  const rank = (row: (typeof attendance)[number]) =>
    (isThere(row) ? 0 : 2) + (isSecretary(row.position) ? 0 : 1)
  const [head] = attendance.filter(maySign).toSorted((one, other) => rank(one) - rank(other))
  const { name, position } = kind === 'congress' || leads(chair) ? chair : (head ?? chair)
  return { authority: letterhead.onBehalf, post: postOf(position), name }
}

/** "Bí thư chi bộ" signs as "BÍ THƯ". */
export const postOf = (position: string) =>
  (position.split(',')[0] ?? '').replace(/\s*chi bộ\s*$/i, '').toLocaleUpperCase('vi')
