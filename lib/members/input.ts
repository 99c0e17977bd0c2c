import { z } from 'zod'
import { exemptionKind, memberStatus, sex, standing } from '@/db/schema'
import {
  birthYear,
  choice,
  day,
  id,
  optionalText,
  personName,
  phone,
  text,
  ticked,
  version,
} from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'
import { searched } from '@/lib/core/search'
import { cutFields } from '@/lib/organisations/input'

/** Old cards had their own number; since 2/9/2025 it is the citizen number, 12 figures. */
const cardNumber = z
  .string({ error: 'Ô này chỉ nhận chữ.' })
  .transform((value) => value.replace(/[\s.]/g, ''))
  .refine((value) => /^\d{6,12}$/.test(value), 'Số thẻ gồm 6 đến 12 chữ số.')

const working = z.object({
  fullName: personName(),
  sex: choice(sex.enumValues),
  birthYear: birthYear(),
  bornOn: day().optional(),
  ethnicGroup: optionalText(40),
  standing: choice(standing.enumValues),
  position: optionalText(100),
  occupation: optionalText(150),
  admittedOn: day().optional(),
  officialOn: day().optional(),
  phone: phone().optional(),
  address: optionalText(200),
  cardNumber: cardNumber.optional(),
})

export const createMemberInput = working.extend({
  organisationId: id(),
  /** Trùng họ tên, năm sinh: asked, and it is somebody else. */
  isConfirmed: ticked(),
})
export const updateMemberInput = working.extend({
  memberId: id(),
  status: choice(memberStatus.enumValues),
  /** Only with a status that says so. */
  diedOn: day().optional(),
  version: version(),
})

export const revealCardInput = z.object({ memberId: id() })

export const createExemptionInput = z.object({
  memberId: id(),
  kind: choice(exemptionKind.enumValues),
  startsOn: day(),
  endsOn: day().optional(),
  decidedBy: text(150),
  decisionNumber: optionalText(60),
})
export const endExemptionInput = z.object({ exemptionId: id(), endsOn: day() })

export const createAwayStayInput = z.object({
  memberId: id(),
  place: text(200),
  isAbroad: ticked(),
  work: text(200),
  contact: optionalText(200),
  startsOn: day(),
  /** Of one that is over already. */
  endsOn: day().optional(),
})
export const endAwayStayInput = z.object({ stayId: id(), returnedOn: day(), version: version() })

const on = z.literal('on').optional().catch(undefined)

const year = z.coerce.number().int().min(1930).max(2100).optional().catch(undefined)

export const memberFilter = z.object({
  q: searched(),
  /** A cell or anything above it. */
  ...cutFields,
  /** Only cells directly below it (chi bộ cơ sở beside the committees). */
  direct: z.literal('1').optional().catch(undefined),
  /** "counted": official and probationary, as đảng số counts. */
  standing: z
    .enum([...standing.enumValues, 'counted'])
    .optional()
    .catch(undefined),
  exempt: on,
  away: on,
  /** Exemptions that began on this day or later. */
  exemptSince: z.iso.date().optional().catch(undefined),
  /** Exempt members who attended all the same, in this year. */
  exemptAttended: year,
  /** Admitted in this year. */
  admitted: year,
  /** "all": also those who left. */
  status: z.literal('all').optional().catch(undefined),
  /** As of a day gone by: who stood in which cell then. */
  on: day().optional().catch(undefined),
  after: cursor(),
})
export type MemberFilter = z.output<typeof memberFilter>
