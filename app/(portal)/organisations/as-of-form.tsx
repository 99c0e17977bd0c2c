import { type Day, showDay } from '@/lib/core/dates'
import { DayBox, FilterForm } from '@/lib/ui/search'

/** Xem theo ngày: `kept` goes along in the address. */
export const AsOfForm = ({ on, kept }: { on?: Day; kept?: Record<string, string | number | undefined> }) => (
  <FilterForm hidden={kept}>
    <DayBox name="on" label="Xem theo ngày (ngày/tháng/năm)" value={on ? showDay(on) : ''} />
  </FilterForm>
)
