import { type Day, showWeekday } from '@/lib/core/dates'
import { meetingName } from '@/lib/meetings/labels'
import { Badge } from '@/lib/ui/badge'
import type { PlannedStop } from '@/lib/visits/queries/plan'
import { clashesOf } from '@/lib/visits/rules/route'

type Days = { day: Day; stops: PlannedStop[] }[]
type Shown = { days: Days; chosen: PlannedStop[]; long: number; mayPlan: boolean }

/** The cells that meet on each day: tick those to attend. On paper only the chosen ones stand. */
export function RouteList({ days, chosen, long, mayPlan }: Shown) {
  return days.map(({ day, stops }) => (
    <fieldset key={day} className={stops.some(({ isChosen }) => isChosen) ? '' : 'print:hidden'}>
      <legend className="text-lg font-semibold">{showWeekday(day)}</legend>
      <ul className="border-t border-line">
        {stops.map((stop) => (
          <li
            key={stop.id}
            className={`max-w-none border-b border-line ${stop.isChosen ? '' : 'print:hidden'}`}
          >
            <StopRow stop={stop} chosen={chosen} long={long} mayPlan={mayPlan} />
          </li>
        ))}
      </ul>
    </fieldset>
  ))
}

function StopRow({ stop, chosen, long, mayPlan }: Omit<Shown, 'days'> & { stop: PlannedStop }) {
  const isNotHeld = stop.state === 'notHeld'
  const held = chosen.filter(({ state }) => state !== 'notHeld')
  const clashes = stop.isChosen && !isNotHeld ? clashesOf(stop, held, long) : []
  const kind = stop.kind === 'regular' ? '' : meetingName({ kind: stop.kind, isCombined: false })
  const said = (
    <span className="py-2">
      <span className="font-semibold">{`${stop.at ?? 'Chưa có giờ'}  ${stop.cell}`}</span>
      {stop.above && `, ${stop.above}`}
      <span className="block text-muted">
        {[kind, stop.place ?? 'Chưa đăng ký địa điểm', stop.state === 'open' ? 'chưa đăng ký lịch' : '']
          .filter(Boolean)
          .join('; ')}
      </span>
      {isNotHeld && <Badge tone="bad">Chi bộ báo không họp được</Badge>}
      {clashes.length > 0 && <Badge tone="warn">{`Trùng giờ với ${clashes.join(', ')}`}</Badge>}
    </span>
  )
  return mayPlan ? (
    <label className="flex min-h-11 items-start gap-3">
      <input
        type="checkbox"
        name="ids[]"
        value={stop.id}
        defaultChecked={stop.isChosen}
        className="mt-3 size-5 shrink-0 print:hidden"
      />
      {said}
    </label>
  ) : (
    <p className="flex">{said}</p>
  )
}
