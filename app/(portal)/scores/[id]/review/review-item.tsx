import { comma } from '@/lib/core/numbers'
import type { Scored } from '@/lib/meetings/rules/score'
import { fieldOf, type Reviewed } from '@/lib/scores/rules'
import { Select, TextField } from '@/lib/ui/field'

type Props = { item: Scored; isMetOnly: boolean; given?: Reviewed[string] }

const met = [
  { value: '1', label: 'Đạt' },
  { value: '0', label: 'Chưa đạt' },
]

/** One item of the sheet with the cell's points and their reason beside the committee's. */
export function ReviewItem({ item, isMetOnly, given }: Props) {
  const { no, title, max, points = 0, says, why } = item
  const name = fieldOf('points', no)
  const value = String(given?.points ?? points)
  const label = `${no}. ${title}`
  const own = isMetOnly ? (points === 0 ? 'chưa đạt' : 'đạt') : `${comma(points)}/${max}`
  const hint = `Chi bộ: ${own}. ${says || why}`
  return (
    <div className="grid gap-3 border-l-4 border-line pl-3 sm:grid-cols-2">
      {isMetOnly ? (
        <Select name={name} label={label} hint={hint} value={value} options={met} />
      ) : (
        <TextField
          name={name}
          label={label}
          hint={hint}
          value={value.replace('.', ',')}
          inputMode="numeric"
          maxLength={6}
          isShort
        />
      )}
      <TextField
        name={fieldOf('why', no)}
        label={`Lý do mục ${no}`}
        hint="Ghi khi điểm khác chi bộ tự chấm"
        value={given?.why}
        maxLength={500}
        isOptional
      />
    </div>
  )
}
