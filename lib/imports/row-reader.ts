import { RuleError } from '@/lib/core/errors'
import type { Problem } from './columns'
import type { Read } from './values'

/** Reads the cells of one row and collects what is wrong with them. */
export function rowReader() {
  const problems: Problem[] = []
  return {
    problems,
    read: <Value>(column: string, from: Read<Value>): Value | undefined => {
      if ('value' in from) return from.value
      problems.push({ column, says: from.says })
      return undefined
    },
    /** What a rule makes of the row; what it refuses is said at the column of its field. */
    rule: <Value>(columnOf: (field: string | undefined) => string, work: () => Value): Value | undefined => {
      try {
        return work()
      } catch (error) {
        if (!(error instanceof RuleError)) throw error
        problems.push({ column: columnOf(error.field), says: error.message })
        return undefined
      }
    },
  }
}
