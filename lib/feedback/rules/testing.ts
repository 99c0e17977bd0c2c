import type { Holiday } from '@/lib/core/working-days'
import { type Given, type Item, type Now, type PastStep, take } from './take'
import type { Step } from './transitions'

/** What the tests of the rules share: one item as a sending opens it, and one step of it. */
export const CELL = 3
export const COMMUNE = 2
export const TOP = 1
export const AGENCY = 8
export const OTHER_AGENCY = 9
const limits = { routeDays: 10, answerDays: 15, totalDays: 30, extendDays: 15 }
export const holidays: Holiday[] = []
export const on = (today: string): Now => ({ today, limits, holidays })

export const opened = (change: Partial<Item> = {}): Item => ({
  ...{
    id: 1,
    code: 'AT-DH-2022-09-01',
    replyKind: null,
    mergedIntoId: null,
    splitFromId: null,
    hasMerged: false,
    isSensitive: false,
    askedDueOn: null,
  },
  status: 'sent',
  ownerId: COMMUNE,
  agencyId: null,
  dueOn: '2022-09-22',
  stoppedOn: null,
  sentOn: '2022-09-08',
  cellId: CELL,
  topId: TOP,
  history: [
    {
      step: 'open',
      fromStatus: null,
      fromOrgId: CELL,
      toOrgId: COMMUNE,
      dueOn: '2022-09-22',
      doneOn: '2022-09-08',
    },
  ],
  ...change,
})

/** The item after the step, as the database would hold it. */
export function moved(item: Item, step: Step, given: Given, now: Now): Item {
  const { changes, record } = take(step, item, given, now)
  const { status, ownerId, agencyId, dueOn, stoppedOn, mergedIntoId, askedDueOn } = changes
  const replyKind = changes.replyKind === undefined ? item.replyKind : changes.replyKind
  const history: PastStep[] = [...item.history, record]
  return {
    ...item,
    status,
    ownerId,
    agencyId,
    dueOn,
    stoppedOn,
    mergedIntoId,
    askedDueOn,
    replyKind,
    history,
  }
}

export const reply = { kind: 'settled' as const, text: 'Đã giải quyết.', document: '', signedBy: 'Người ký' }
export const part = {
  ...{ code: 'AT-DH-2022-09-02', title: 'Đường vào kênh N4', text: 'Đường vào kênh bị lún.' },
  ...{ addresseeId: 7, field: 'Giao thông' },
}
export const full: Given = {
  ...{ note: 'Lý do', agencyId: AGENCY, dueOn: '2030-01-01', reply, scope: 'cell' },
  ...{ isConfirmed: true, part },
  address: 'Ủy ban Kiểm tra Huyện ủy',
}
