import * as schema from '@/db/schema'
import { seedDb } from '@/lib/core/testing'
import { outcomeOf } from '@/lib/meetings/rules/outcome'
import { knownOf2025, meeting2025, rulesOf2025 } from '@/lib/meetings/testing-meeting-2025'

const combined = { kind: 'regular', isCombined: true } as const
let count = 0

type Held = {
  orgId: number
  templateId: number
  status: 'sent' | 'received'
  month?: string
  source?: string
}

/** The meeting of 05/11/2025 with its minutes at some step, in a month of its own where several are needed. */
export async function heldMeeting({ orgId, templateId, status, month = '2025-11-01', source = '' }: Held) {
  count += 1
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({
      orgId,
      month,
      isCombined: true,
      state: 'held',
      plannedOn: '2025-11-05',
      heldOn: '2025-11-05',
      filedOn: '2025-11-06',
      filedAt: new Date('2025-11-06'),
      documentsPostedOn: '2025-11-03',
    })
    .returning()
  const content = meeting2025()
  const rules = rulesOf2025()
  const done = { completedAt: new Date('2025-11-05'), completedOn: '2025-11-05', sentOn: '2025-11-06' }
  await seedDb.insert(schema.minutes).values({
    meetingId: meeting?.id ?? 0,
    orgId,
    templateId,
    status,
    content,
    outcome: outcomeOf(
      content,
      { ...rules, score: rules.score && { ...rules.score, source } },
      combined,
      knownOf2025,
    ),
    letterhead: {},
    contentHash: `cham${count}`,
    ...done,
  })
  return meeting?.id ?? 0
}
