import { RuleError } from '@/lib/core/errors'

/** What a check of a decision says where it refuses. */
export async function refusalOf(check: () => Promise<void> | void) {
  try {
    await check()
  } catch (error) {
    if (error instanceof RuleError) return error.message
    throw error
  }
}
