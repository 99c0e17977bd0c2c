'use server'

import { count, eq } from 'drizzle-orm'
import { corrections } from '@/db/schema'
import { action } from '@/lib/core/action'
import { correctionInput } from '@/lib/corrections/input'
import { assertCanCorrect } from '@/lib/corrections/rules'
import { lockMinutes } from '@/lib/meetings/load'
import { papersAfter } from '@/lib/papers/after'
import { correctionFileName } from '@/lib/papers/file-name'
import { queuePapers } from '@/lib/papers/queue'

/** Lập đính chính: the minutes are locked meanwhile, so that corrections are numbered one after another. */
export const correct = action({
  permission: 'minutes.correct',
  isNew: true,
  input: correctionInput,
  load: (tx, { minutesId }) => lockMinutes(tx, minutesId),
  run: async ({ tx, viewer, thing, input, today, insteadOf }) => {
    assertCanCorrect(thing.status, input)
    const { secret: _asked, ...written } = input
    const [before] = await tx
      .select({ many: count() })
      .from(corrections)
      .where(eq(corrections.minutesId, thing.id))
    const number = (before?.many ?? 0) + 1
    const [made] = await tx
      .insert(corrections)
      .values({
        ...written,
        orgId: thing.orgId,
        number,
        writtenBy: viewer.accountId,
        insteadOf,
        writtenOn: today,
      })
      .returning({ id: corrections.id })
    if (!made) throw new Error('correction not made')
    await queuePapers(tx, { id: made.id, orgId: thing.orgId }, [
      { form: 'correction', fileName: correctionFileName(number, thing.month, thing.cell) },
    ])
    papersAfter(made.id, ['correction'])
    return {
      goTo: `/meetings/${thing.meetingId}?after=correct`,
      detail: { number, passage: input.passage, reason: input.reason },
    }
  },
})
