import 'server-only'
import { after } from 'next/server'
import { log } from './log'

const HALF_A_MINUTE = 30_000

/**
 * Work that is due by the clock. The launcher asks for health once a minute; each process then looks, but not more often
 * than this, once the answer has gone out.
 */
export function seldom(fault: string, work: () => Promise<unknown>, every = HALF_A_MINUTE) {
  let lookedAt = 0
  return () => {
    if (Date.now() - lookedAt < every) return
    lookedAt = Date.now()
    after(() => work().catch((error: unknown) => log(fault, { reason: String(error) })))
  }
}
