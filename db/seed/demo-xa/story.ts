import * as schema from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import type { MeetingRules } from '@/lib/meetings/rules/outcome'
import { type RuleValues, ruleValues } from '@/lib/rulesets/values'
import type { GivenTask } from '../demo/content'
import type { Directive } from '../demo/directives'
import type { CellMembers } from '../demo/members'
import type { Cell } from '../demo/organisations'
import type { Numbers } from '../demo/terms'
import type { SeedDb } from '../factories'
import type { Commune } from './tree'

/** The evening the demonstration stands still at. */
export const STORY_DAY = '2025-11-05'
/** Đại hội các chi bộ: numbers of the term run from here. */
export const TERM_STARTS = '2025-07-20'
export const pastMonths: Day[] = ['2025-08-01', '2025-09-01', '2025-10-01']
export const thisMonth: Day = '2025-11-01'

export type Story = Commune & {
  db: SeedDb
  members: CellMembers
  accounts: Map<string, number>
  numbers: Numbers
  templates: Map<string, number>
  rulesOn: (day: Day) => MeetingRules & { score: { values: RuleValues<'score'> } }
  openTasks: Map<Cell, GivenTask[]>
  directives: Directive[]
}

/** The rule sets of a day, read once. */
export async function rulesByDay(db: SeedDb): Promise<Story['rulesOn']> {
  const rows = await db.select().from(schema.ruleSets)
  return (day) => {
    const on = (domain: 'meetings' | 'online' | 'score') => {
      const row = rows.find(
        (each) =>
          each.domain === domain && each.validFrom <= day && (each.validTo === null || each.validTo >= day),
      )
      if (!row) throw new Error(`no rule set for ${domain} on ${day}`)
      return row
    }
    return {
      meetings: { ...on('meetings'), values: ruleValues.meetings.parse(on('meetings').values) },
      online: { ...on('online'), values: ruleValues.online.parse(on('online').values) },
      score: { ...on('score'), values: ruleValues.score.parse(on('score').values) },
    }
  }
}
