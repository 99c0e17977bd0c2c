import { z } from 'zod'
import { cellType, meetingMode } from '@/db/schema'
import { parseDay } from '@/lib/core/dates'
import {
  choice,
  day,
  id,
  longText,
  month,
  monthInAddress,
  optionalLongText,
  seenRow,
  text,
  timeOfDay,
  version,
} from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'
import { searched } from '@/lib/core/search'
import { cutFields } from '@/lib/organisations/input'
import { ALL_TYPES, type DoneWord, doneText, type ListState, listStates } from './labels'

const isListState = (value: unknown): value is ListState =>
  typeof value === 'string' && Object.hasOwn(listStates, value)

const isDoneWord = (value: unknown): value is DoneWord =>
  typeof value === 'string' && Object.hasOwn(doneText, value)

const doneWord = z.custom<DoneWord>(isDoneWord).optional().catch(undefined)

/** What a page about one thing reads from its address. */
export const planFilter = z.object({ done: doneWord })

export const calendarFilter = z.object({
  month: monthInAddress(),
  /** The organisation whose board, list or month is shown; only its cells with this tag, of this type. */
  ...cutFields,
  /** Only cells directly below it (chi bộ cơ sở beside the committees). */
  direct: z.literal('1').optional().catch(undefined),
  /** Only meetings of one day (2022-09-07). */
  on: z
    .string()
    .transform((value) => parseDay(value, value))
    .optional()
    .catch(undefined),
  state: z.custom<ListState>(isListState).optional().catch(undefined),
  // Whoever searches, even for nothing, looks at the list and not at the board.
  q: searched().optional(),
  after: cursor(),
  done: doneWord,
})
export type CalendarFilter = z.output<typeof calendarFilter>

export const openMonthInput = z.object({ orgId: id(), month: month() })

export const withdrawMonthInput = openMonthInput.extend({ reason: text(300) })

export const setDayInput = z.object({
  orgId: id(),
  month: month(),
  cellType: choice([ALL_TYPES, ...cellType.enumValues]),
  heldOn: day(),
  reason: text(300),
  clashReason: optionalLongText(500),
})
export const withdrawDayInput = z.object({
  orgId: id(),
  month: month(),
  withdrawType: choice([ALL_TYPES, ...cellType.enumValues]),
  withdrawReason: text(300),
})
/** The types of cell a choice means. */
export const typesMeant = (chosen: z.output<typeof setDayInput>['cellType']) =>
  chosen === ALL_TYPES ? cellType.enumValues : [chosen]

export const registerInput = z.object({
  id: id(),
  version: version(),
  plannedOn: day(),
  plannedAt: timeOfDay(),
  place: text(200),
  mode: choice(meetingMode.enumValues),
  lateReason: optionalLongText(500),
})

export const askExceptionInput = z.object({
  id: id(),
  version: version(),
  heldOn: day(),
  reason: longText(500),
})
export const decideExceptionInput = z.object({
  exceptionId: id(),
  version: version(),
  decision: choice(['permitted', 'refused']),
  reason: longText(500),
})

export const notHeldInput = z.object({ id: id(), version: version(), reason: longText(500) })
export const recorderInput = z.object({ id: id(), version: version(), recorderId: id() })
export const confirmInput = z.object({
  plans: z
    .array(seenRow(), { error: 'Đồng chí chọn ít nhất một chi bộ.' })
    .min(1, 'Đồng chí chọn ít nhất một chi bộ.')
    .max(500),
})
export const unconfirmInput = z.object({ id: id(), version: version() })

export const issueNoticeInput = z.object({
  orgId: id(),
  month: month(),
  signerPost: text(80),
  signerName: text(100),
  /** One on each line. */
  recipients: longText(1_000),
})

// Both forms stand on one page: each calls its reason its own name.
const conference = { conferenceId: id(), version: version() }
export const moveConferenceInput = z.object({
  ...conference,
  heldOn: day(),
  moveReason: longText(500),
  clashReason: optionalLongText(500),
})
export const cancelConferenceInput = z.object({ ...conference, cancelReason: longText(500) })

export const conferenceInput = z.object({
  orgId: id(),
  name: text(300),
  heldOn: day(),
  clashReason: optionalLongText(500),
})
