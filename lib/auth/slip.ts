import 'server-only'
import { brief } from './brief'
import { tagOf } from './passwords'

/**
 * A one-time password on its way to paper: encrypted in a cookie of the browser that made it, for ten minutes. The
 * database holds only its hash, so neither the audit log nor a repeated form can tell it again.
 */
const slip = brief('portal-slip', 'slip')

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
