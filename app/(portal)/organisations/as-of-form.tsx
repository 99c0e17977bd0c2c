import { type Day, showDay } from '@/lib/core/dates'
import { DayBox, FilterForm } from '@/lib/ui/search'

type Asked = {
  on?: Day
  /** Goes along in the address. */
  kept?: Record<string, string | number | undefined>
  /** The list that answers for a day gone by, where this page shows today alone. */
  to?: string
}

/** Xem theo ngày. */
export const AsOfForm = ({ on, kept, to }: Asked) => (
  <FilterForm hidden={kept} to={to}>
    <DayBox name="on" label="Xem theo ngày (ngày/tháng/năm)" value={on ? showDay(on) : ''} />
  </FilterForm>
)
