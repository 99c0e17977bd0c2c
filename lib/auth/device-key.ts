import 'server-only'
import { createHmac } from 'node:crypto'
import { env } from '@/lib/core/env'

/** Seals what a shared computer keeps for an account; given only to pages of that account, stored nowhere. */
export const deviceKeyOf = (accountId: number) =>
  createHmac('sha256', env.authSecret).update(`device-key:${accountId}`).digest('base64')
