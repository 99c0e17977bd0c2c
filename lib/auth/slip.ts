import 'server-only'
import { createHash } from 'node:crypto'
import { brief } from './brief'

/**
 * A one-time password on its way to paper: encrypted in a cookie of the browser that made it, for ten minutes. The
 * database holds only its hash, so neither the audit log nor a repeated form can tell it again.
 */
const slip = brief('portal-slip', 'slip')
/** Says which password an account had, and tells nothing of it. */
export const tagOf = (passwordHash: string) => createHash('sha256').update(passwordHash).digest('base64url')

type Slip = { accountId: number; passwordHash: string }

export const keepSlip = ({ accountId, passwordHash }: Slip, madeBy: number, password: string) =>
  slip.keep(`/accounts/${accountId}/slip`, { accountId, madeBy, password, tag: tagOf(passwordHash) })

/** The password to print; undefined once it was changed, reset again, or ten minutes are over. */
export async function readSlip({ accountId, passwordHash }: Slip, reader: number) {
  const token = await slip.read()
  const isThis =
    token?.accountId === accountId && token.madeBy === reader && token.tag === tagOf(passwordHash)
  return isThis && typeof token.password === 'string' ? token.password : undefined
}
