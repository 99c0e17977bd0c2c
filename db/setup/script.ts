import type { Addresses } from './addresses'
import { explanationOf, SetupError } from './setup-error'

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

/** Runs a script: exit code 3 means that stderr explains the failure in a sentence. */
export async function told(work: () => Promise<void>) {
  try {
    await work()
  } catch (error) {
    const message = explanationOf(error)
    if (!message) throw error
    process.stderr.write(`${message}\n`)
    process.exitCode = 3
  }
}
