import 'server-only'
import { sealOf } from '@/lib/core/sealing'

/** A typed password: whatever keeps or compares the form's input as text sees its seal alone. */
export type Secret = { reveal: () => string; toJSON: () => string }

export const secretOf = (typed: string): Secret => ({
  reveal: () => typed,
  toJSON: () => (typed ? sealOf('typed', typed) : ''),
})
