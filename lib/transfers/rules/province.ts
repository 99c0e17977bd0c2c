import { RuleError } from '@/lib/core/errors'
import type { Direction, State } from './steps'

type Province = 'same' | 'other'

/** As it is kept; null: not said. */
export const isOther = (province: Province | undefined) =>
  province === undefined ? null : province === 'other'

/** As the form says it. */
export const provinceOf = (isOtherProvince: boolean | null): Province | undefined =>
  isOtherProvince === null ? undefined : isOtherProvince ? 'other' : 'same'

type Its = { state: State; direction: Direction }

/** Also long after reception: Biểu 1 counts what was received. Within the portal there is nothing to say. */
export const isProvinceOpen = ({ state, direction }: Its) =>
  direction !== 'within' && state !== 'cancelled' && state !== 'returned'

export function assertProvinceOpen(its: Its & { isOtherProvince: boolean | null }, after: boolean | null) {
  if (!isProvinceOpen(its))
    throw new RuleError(
      'Chỉ ghi trong tỉnh hay tỉnh khác cho lần chuyển từ ngoài cổng đến, hoặc đi nơi ngoài cổng, không bị hủy, trả lại.',
      'province',
    )
  if (after === its.isOtherProvince)
    throw new RuleError('Lựa chọn này như đang ghi; đồng chí xem lại.', 'province')
}
