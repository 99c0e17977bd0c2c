import { z } from 'zod'
import { id } from '@/lib/core/fields'

const typed = z.string().max(200).optional().catch(undefined)

/** From the address: what cannot be read is as if it were not there. */
export const verifyAsked = z.object({ code: typed, hash: typed })

export const hashListFilter = z.object({
  org: id().optional().catch(undefined),
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .transform((month) => `${month}-01`)
    .optional()
    .catch(undefined),
})
