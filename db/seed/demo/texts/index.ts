import type { Cell } from '../organisations'
import type { TextBank } from './bank'
import { office, school } from './offices'
import { border, village } from './village'

export function bankOf({ plan, isBorder }: Pick<Cell, 'plan' | 'isBorder'>): TextBank {
  if (plan.type === 'school') return school
  if (plan.type !== 'village') return office
  return isBorder ? border : village
}
