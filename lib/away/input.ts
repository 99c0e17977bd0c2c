import { z } from 'zod'
import { contactChannel, invitationAnswer } from '@/db/schema'
import { choice, chosen, day, id, optionalText, text, ticked, version } from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'
import { searched } from '@/lib/core/search'
import { cutFields } from '@/lib/organisations/input'

/** What is known of a stay elsewhere, beside since when. */
const stayFields = {
  place: text(200),
  isAbroad: ticked(),
  work: text(200),
  contact: optionalText(200),
  residenceOrg: optionalText(200),
  hasPartyOrganisation: ticked(),
  registeredOn: day().optional(),
  contractFrom: day().optional(),
  contractTo: day().optional(),
  liaison: optionalText(80),
}
export const withdrawStayInput = z.object({
  awayStayId: chosen('Đồng chí chọn lần đi làm xa ghi nhầm.'),
  stayMistake: text(200),
})

export const updateStayInput = z.object({ stayId: id(), version: version(), startsOn: day(), ...stayFields })

export const reportStayInput = z.object({
  stayId: id(),
  version: version(),
  place: stayFields.place,
  isAbroad: stayFields.isAbroad,
  work: stayFields.work,
  contact: stayFields.contact,
  registeredOn: stayFields.registeredOn,
  note: text(300),
})

export const recordContactInput = z.object({
  memberId: id(),
  kind: choice(['contact', 'material', 'warning', 'invitation']),
  channel: choice(contactChannel.enumValues),
  doneOn: day(),
  note: text(300),
  /** Of an invitation. */
  answer: choice(invitationAnswer.enumValues).optional(),
})

export const withdrawContactInput = z.object({
  memberId: id(),
  contactId: chosen('Đồng chí chọn lần ghi nhầm.'),
  withdrawReason: text(200),
})

export const ways = ['exempt', 'elsewhere', 'watched'] as const
export const flags = ['absent', 'vague', 'unregistered', 'abroad', 'ending', 'overdue'] as const

export const awayFilter = z.object({
  q: searched(),
  ...cutFields,
  way: z.enum(ways).optional().catch(undefined),
  flag: z.enum(flags).optional().catch(undefined),
  /** Whoever has months of the year that ended unpaid. */
  dues: z.literal('unpaid').optional().catch(undefined),
  after: cursor(),
})
export type AwayFilter = z.output<typeof awayFilter>

export const absenceFilter = z.object({
  ...cutFields,
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  /** One member alone, as his own page asks. */
  member: id().optional().catch(undefined),
  /** At least so many months; of excused absences, so many meetings in a row. */
  months: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
  after: cursor(),
})
export type AbsenceFilter = z.output<typeof absenceFilter>

export const yearEndFilter = z.object({
  ...cutFields,
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  after: cursor(),
})
export type YearEndFilter = z.output<typeof yearEndFilter>
