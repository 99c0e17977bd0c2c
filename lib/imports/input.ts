import { z } from 'zod'
import { id } from '@/lib/core/fields'

/** The list itself goes beside it: read and laid out before. */
export const prepareInput = z.object({ sha256: z.string() })

export const storeInput = z.object({ importId: id() })
