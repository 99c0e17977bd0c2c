import { type Day, showDay } from '@/lib/core/dates'
import { dayWrong } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { asOf } from '@/lib/reorganisations/input'
import { DayBox, FilterForm } from '@/lib/ui/search'

type Asked = {
  on?: Day
  /** As the address has it: what is no day is shown as it was typed, and said to be none. */
  typed?: unknown
  /** Goes along in the address. */
  kept?: Record<string, string | number | undefined>
  /** The list that answers for a day gone by, where this page shows today alone. */
  to?: string
}

/** Xem theo ngày. */
export async function AsOfForm({ on, typed, kept, to }: Asked) {
  const unread = typeof typed === 'string' && !asOf.parse({ on: typed }).on ? typed : ''
  return (
    <FilterForm hidden={kept} to={to}>
      <DayBox
        name="on"
        label="Xem theo ngày (ngày/tháng/năm)"
        value={on ? showDay(on) : unread}
        error={unread && dayWrong(await businessDay())}
      />
    </FilterForm>
  )
}
