import { addDays, type Day } from '@/lib/core/dates'
import { makeRandom } from '../kit/random'
import { habitualDay } from './calendar'
import type { Cell } from './organisations'
import { notHeldReasons } from './texts/common'

/** What became of one past meeting: held and filed, filed late, returned, or not held at all. */
export type Past = {
  heldOn: Day
  notHeldReason?: string
  sentOn: Day
  receivedOn?: Day
  returnedReason?: string
  supplement?: { text: string; reason: string; writtenOn: Day }
}

const LAST_MONTH = '2022-08-01'
const notHeld: Record<string, Day[]> = {
  khuoislam: ['2022-02-01', '2022-03-01'],
  goman: ['2022-03-01'],
  thon3: ['2022-03-01'],
  'thcs.thanhlam': ['2022-02-01'],
  logach: ['2022-03-01'],
}
const stillToReceive = ['caoxa', 'pacom', 'quanson']
const returned: Record<string, string> = {
  thuongdoi:
    'Biên bản chưa ghi rõ nội dung từng đồng chí phát biểu; phần biểu quyết nghị quyết chưa nêu cơ số.',
}
const supplemented: Record<string, { month: Day; reason: string; text: string }> = {
  tanlap: {
    month: '2022-06-01',
    reason: 'Chưa ghi kết quả đôn đốc thu thuế đất phi nông nghiệp.',
    text: 'Bổ sung: đến ngày sinh hoạt đã thu thuế đất phi nông nghiệp được 118/121 hộ; còn 03 hộ đi vắng, giao Trưởng thôn thu xong trong tháng.',
  },
}

export function pastOf(cell: Cell, month: Day): Past {
  const key = cell.plan.key
  const random = makeRandom(`kỳ ${key} ${month}`)
  const heldOn = habitualDay(cell, month)
  if (notHeld[key]?.includes(month))
    return { heldOn, sentOn: heldOn, notHeldReason: random.pick(notHeldReasons) }
  const isLate = key !== 'dongha' && random.chance(0.06)
  const sentOn = addDays(heldOn, isLate ? random.between(7, 11) : random.between(1, 4))
  const past = { heldOn, sentOn, receivedOn: addDays(sentOn, random.between(1, 2)) }
  if (month === LAST_MONTH && stillToReceive.includes(key)) return { heldOn, sentOn }
  const reason = returned[key]
  if (month === LAST_MONTH && reason) return { heldOn, sentOn, returnedReason: reason }
  const supplement = supplemented[key]
  if (supplement?.month !== month) return past
  return {
    ...past,
    receivedOn: addDays(sentOn, 5),
    supplement: { ...supplement, writtenOn: addDays(sentOn, 3) },
  }
}

/** How far each cell has come on the evening of 07/09/2022. */
export type Tonight = 'open' | 'registered' | 'postponed' | 'confirmed' | 'writing' | 'completed' | 'sent'

const tonight: Partial<Record<Tonight, string[]>> = {
  open: ['phiengma', 'cayqueo', 'htx.yenphu'],
  registered: ['kheda', 'talung', 'noitra', 'thcs.thanhlam'],
  postponed: ['thuongdoi', 'goman'],
  writing: ['taythuong', 'hoabinh', 'thon4'],
  completed: ['phuloc', 'thon1', 'songho', 'coquan.ubnd'],
  sent: ['coquan.huyenuy', 'thon5'],
}

export function tonightOf({ plan }: Cell): Tonight {
  const states: Tonight[] = ['open', 'registered', 'postponed', 'writing', 'completed', 'sent']
  return plan.tonight ?? states.find((state) => tonight[state]?.includes(plan.key)) ?? 'confirmed'
}
