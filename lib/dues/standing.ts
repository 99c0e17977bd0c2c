import { sql } from 'drizzle-orm'
import { duesPayments } from '@/db/schema'

/** A payment that no counter row has taken back, and that is none itself. */
export const isStanding = sql`${duesPayments.correctsId} IS NULL AND NOT EXISTS (
  SELECT FROM dues_payments counter WHERE counter.corrects_id = ${duesPayments}.id)`
