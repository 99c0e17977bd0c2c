import { z } from 'zod'
import { changeState, memberStatus, sex, standing } from '@/db/schema'
import { choice, id, optionalText, text, version } from '@/lib/core/fields'
import { updateMemberInput } from '@/lib/members/input'

export const proposeChangeInput = updateMemberInput
  .omit({ cardNumber: true, position: true, version: true })
  .extend({ changeReason: text(300) })

export const decideChangeInput = z.object({
  changeId: id(),
  version: version(),
  verdict: choice(['approved', 'refused']),
  refusal: optionalText(500),
})

export const withdrawChangeInput = z.object({ changeId: id() })

export const changeFilter = z.object({ state: z.enum(changeState.enumValues).optional().catch(undefined) })

const day = z.iso.date().nullable()
/** What a stored proposal sets: read again before it is applied. */
export const changedValues = z
  .object({
    fullName: z.string(),
    sex: z.enum(sex.enumValues),
    birthYear: z.int(),
    bornOn: day,
    ethnicGroup: z.string(),
    standing: z.enum(standing.enumValues),
    status: z.enum(memberStatus.enumValues),
    diedOn: day,
    admittedOn: day,
    officialOn: day,
    occupation: z.string(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
  })
  .partial()
  .strict()
