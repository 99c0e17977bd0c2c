import { sexLabel, standingLabel, statusLabel } from '@/lib/members/labels'
import { cellTypeLabel } from '@/lib/organisations/labels'
import type { Tone } from '@/lib/ui/badge'
import { ageLabels, eraLabels } from './ages'
import type { RollFilter } from './input'
import type { TargetState } from './rules'

/** What the line and its table say of themselves. */
export const SHARE = 'Tỷ lệ hoàn thành tốt nhiệm vụ trở lên'

export const targetLabel: Record<TargetState, { label: string; tone: Tone }> = {
  none: { label: 'Chưa giao chỉ tiêu', tone: 'plain' },
  met: { label: 'Đạt chỉ tiêu', tone: 'good' },
  short: { label: 'Chưa đạt', tone: 'warn' },
}

/** What a list of people is narrowed to, in words. */
export const rollWords = ({
  tag,
  type,
  standing,
  status,
  sex,
  age,
  ethnic,
  minority,
  era,
  exempt,
}: RollFilter) =>
  [
    tag && `nhãn ${tag}`,
    type && `chi bộ loại hình ${cellTypeLabel[type].toLocaleLowerCase('vi')}`,
    standing && standingLabel[standing].toLocaleLowerCase('vi'),
    status && statusLabel[status].toLocaleLowerCase('vi'),
    sex && sexLabel[sex].toLocaleLowerCase('vi'),
    age !== undefined && ageLabels[age]?.toLocaleLowerCase('vi'),
    ethnic && `dân tộc ${ethnic}`,
    minority && 'dân tộc thiểu số',
    era !== undefined && `kết nạp: ${eraLabels[era]?.toLocaleLowerCase('vi')}`,
    exempt && 'đang được miễn công tác và sinh hoạt đảng',
  ].filter((word): word is string => Boolean(word))
