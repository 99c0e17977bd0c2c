import { RuleError } from '@/lib/core/errors'
import { secretFaultOf } from '@/lib/files/rules'
import { ScanError } from './faults'

/** Letters of the note beside a scan. */
export const longestNote = 150

type Attached = {
  status: string
  /** As it was answered. */
  secret?: string
  /** Bytes: of this file, of all the organisation has, of what it may have. */
  size: number
  used: number
  quota: number
  isKnown: boolean
}

/** Bản chụp: of paper that was printed and signed, never of anything classified. */
export function assertCanAttach({ status, secret, size, used, quota, isKnown }: Attached) {
  const fault = secretFaultOf(secret)
  if (fault) throw new ScanError(fault)
  if (status === 'draft') throw new ScanError('notComplete')
  if (isKnown) throw new ScanError('known')
  if (used + size > quota) throw new ScanError('full')
}

/** The wrong scan stays; it is marked once. */
export function assertCanReplace(isReplaced: boolean) {
  if (isReplaced) throw new RuleError('Bản chụp này đã được đánh dấu là sai rồi.')
}
