import { z } from 'zod'
import { id, monthInAddress } from '@/lib/core/fields'

const typed = z.string().max(200).optional().catch(undefined)

/** From the address: what cannot be read is as if it were not there. */
export const verifyAsked = z.object({ code: typed, hash: typed })

export const hashListFilter = z.object({
  org: id().optional().catch(undefined),
  month: monthInAddress(),
})
