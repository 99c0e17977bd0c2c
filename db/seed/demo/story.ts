import * as schema from '@/db/schema'
import type { MinutesContent } from '@/lib/meetings/content'
import type { MeetingRules } from '@/lib/meetings/rules/outcome'
import { ruleValues } from '@/lib/rulesets/values'
import { baseTemplates } from '../base/templates'
import type { SeedDb } from '../factories'
import type { Accounts } from './accounts'
import type { GivenTask } from './content'
import type { Directive } from './directives'
import type { Feedback } from './feedback'
import type { CellMembers } from './members'
import type { Cell, Tree } from './organisations'
import type { Held } from './past'
import type { Numbers } from './terms'

/** What the months of the story share. */
export type Ground = {
  db: SeedDb
  tree: Tree
  members: CellMembers
  accounts: Accounts
  numbers: Numbers
  rules: MeetingRules
  templateId: number
  /** Tasks each cell has given and not heard of yet. */
  openTasks: Map<Cell, GivenTask[]>
  /** What each meeting heard of the tasks of the one before. */
  reports: { meetingId: number; rows: MinutesContent['lastTasks'] }[]
  /** What the committees above ask their cells to spread. */
  directives: Directive[]
  addressees: { id: number; name: string }[]
}

export type Story = Ground & { feedback: Feedback; held: Held[] }

/** The rules under which every meeting of the story is judged: those of 2022. */
export async function rulesOfStory(db: SeedDb): Promise<MeetingRules> {
  const rows = (await db.select().from(schema.ruleSets)).toSorted((one, other) =>
    other.validFrom.localeCompare(one.validFrom),
  )
  const first = (domain: 'meetings' | 'online' | 'score') => {
    const row = rows.find((each) => each.domain === domain && each.validFrom < '2022-01-01')
    if (!row) throw new Error(`no rule set for ${domain}`)
    return { id: row.id, name: row.name, source: row.source, values: row.values }
  }
  return {
    meetings: { ...first('meetings'), values: ruleValues.meetings.parse(first('meetings').values) },
    online: { ...first('online'), values: ruleValues.online.parse(first('online').values) },
    score: { ...first('score'), values: ruleValues.score.parse(first('score').values) },
  }
}

export async function makeTemplate(db: SeedDb, orgId: number) {
  const [made] = await db
    .insert(schema.templates)
    .values(baseTemplates.map((template) => ({ ...template, orgId })))
    .returning({ id: schema.templates.id })
  if (!made) throw new Error('template not made')
  return made.id
}
