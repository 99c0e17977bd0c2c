import type { Day } from '@/lib/core/dates'
import { addWorkingDays, workingDaysBetween } from '@/lib/core/working-days'
import { deadline, readOutBy } from './deadlines'
import type { Given, Item, Now } from './take'
import type { Status, Transition } from './transition'

/** What a step does to the deadline; `status`: where the item is after it. */
export function clockAfter(
  kind: Transition['clock'],
  item: Item,
  given: Given,
  { today, limits, holidays }: Now,
  status: Status,
): { dueOn: Day | null; stoppedOn: Day | null } {
  const { dueOn, stoppedOn } = item
  if (kind === 'route')
    return { dueOn: deadline(today, limits.routeDays, item, limits, holidays), stoppedOn: null }
  // The days allowed in all were for the answer that was given: what is asked beyond it has its own.
  if (kind === 'again')
    return {
      dueOn: addWorkingDays(today, status === 'assigned' ? limits.answerDays : limits.routeDays, holidays),
      stoppedOn,
    }
  if (kind === 'given') return { dueOn: given.dueOn ?? dueOn, stoppedOn }
  if (kind === 'asked') return { dueOn: item.askedDueOn ?? dueOn, stoppedOn }
  if (kind === 'main' && given.main) return { dueOn: given.main.dueOn, stoppedOn: given.main.stoppedOn }
  if (kind === 'stop') return { dueOn, stoppedOn: today }
  if (kind === 'readOut') return { dueOn: readOutBy(today), stoppedOn: null }
  if (kind === 'end') return { dueOn: null, stoppedOn: null }
  if (kind === 'resume' && dueOn && stoppedOn)
    // The days left when the clock stopped are the days left now.
    return {
      dueOn: addWorkingDays(dueOn, workingDaysBetween(stoppedOn, today, holidays), holidays),
      stoppedOn: null,
    }
  return { dueOn, stoppedOn }
}
