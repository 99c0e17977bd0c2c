import 'server-only'
import { env } from '@/lib/core/env'
import type { Letterhead } from '@/lib/pdf/letterhead'

/** What a paper is drawn from, with the code that is printed on each of its pages. */
export const marked = <Data extends { letterhead: Letterhead }>(data: Data, code: string): Data => ({
  ...data,
  letterhead: { ...data.letterhead, mark: { code, address: `${env.publicUrl}/verify/${code}` } },
})
