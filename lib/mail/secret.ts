import 'server-only'
import { createHmac } from 'node:crypto'
import { env } from '@/lib/core/env'

/** What only the machine's own secret can repeat: says that two words are the same, and tells neither. */
export const sealOf = (purpose: string, words: string) =>
  createHmac('sha256', env.authSecret).update(`${purpose}:${words}`).digest('base64')

/** A typed password: whatever keeps or compares the form's input as text sees its seal alone. */
export type Secret = { reveal: () => string; toJSON: () => string }

export const secretOf = (typed: string): Secret => ({
  reveal: () => typed,
  toJSON: () => (typed ? sealOf('typed', typed) : ''),
})
