import { addMonths, monthOf, monthsDown, showMonth } from '@/lib/core/dates'
import { Filter, FilterForm } from '@/lib/ui/search'
import { CutFilters, type Cutting } from './cut-filters'
import type { Shown } from './shown'

/** A plain form: the address says what is shown. */
export function CutForm({ month, today, ...cutting }: Cutting & Pick<Shown, 'month' | 'today'>) {
  const last = addMonths(monthOf(today), -1)
  return (
    <FilterForm>
      <CutFilters {...cutting} />
      <Filter
        name="month"
        label="Tháng"
        value={month.slice(0, 7)}
        all={`Tháng trước (${showMonth(last)})`}
        options={monthsDown(monthOf(today), addMonths(monthOf(today), -23)).map((each) => ({
          value: each.slice(0, 7),
          label: showMonth(each),
        }))}
      />
    </FilterForm>
  )
}
