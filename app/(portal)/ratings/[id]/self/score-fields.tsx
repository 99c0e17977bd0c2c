import type { Rated } from '@/lib/ratings/rules/outcome'
import type { RatingRules } from '@/lib/ratings/rules/scale'
import { TextField } from '@/lib/ui/field'

type Props = { row: Rated | Omit<Rated, 'isReviewed' | 'deferredReason'>; rules: RatingRules }

const numberOf = (id: number) => (column: string, label: string, value: number | null) => (
  <TextField name={`${column}-${id}`} label={label} value={value} inputMode="numeric" isShort />
)

/** Điểm and % of tasks, under a rule set that has a score. */
export function ScoreFields({ row, rules }: Props) {
  if (!rules.isScored) return null
  const number = numberOf(row.id)
  return (
    <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:grid-cols-6">
      {number('general', `Tiêu chí chung, /${rules.general}`, row.generalScore)}
      {number('results', `Kết quả, /${rules.results}`, row.resultsScore)}
      {number('done', '% nhiệm vụ xong', row.donePercent)}
      {number('late', '% chậm tiến độ', row.latePercent)}
      {number('exceeded', '% vượt mức', row.exceededPercent)}
      {number('fixed', '% đã khắc phục', row.fixedPercent)}
    </div>
  )
}

/** Điểm thẩm định, where it differs. */
export function VerifiedFields({ row, rules }: Props) {
  if (!rules.isScored) return null
  const number = numberOf(row.id)
  return (
    <div className="grid grid-cols-2 gap-3 sm:max-w-xl">
      {number('verifiedGeneral', `Thẩm định: chung, /${rules.general}`, row.verifiedGeneral)}
      {number('verifiedResults', `Thẩm định: kết quả, /${rules.results}`, row.verifiedResults)}
    </div>
  )
}
