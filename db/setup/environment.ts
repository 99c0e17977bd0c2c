import type { Addresses } from './addresses'
import { SetupError } from './setup-error'

export function addressesFromEnvironment(): Addresses {
  const { DATABASE_ADMIN_URL, DATABASE_URL, DATABASE_APP_URL, PORTAL_APP_ROLE_GIVEN } = process.env
  if (!DATABASE_URL || !DATABASE_APP_URL) throw new SetupError('Thiếu DATABASE_URL hoặc DATABASE_APP_URL.')
  return {
    admin: DATABASE_ADMIN_URL,
    owner: DATABASE_URL,
    app: DATABASE_APP_URL,
    createsAppRole: !PORTAL_APP_ROLE_GIVEN,
  }
}
