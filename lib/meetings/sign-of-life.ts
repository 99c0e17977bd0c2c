import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/lib/auth/policy'
import { perform } from '@/lib/core/action'
import { type Answer, answerOf } from './autosave'
import { minutesInput } from './input'
import { lockMinutes } from './load'
import { holdPen } from './pen'

const body = z.object({
  accountId: z.number().int(),
  minutesId: minutesInput.shape.minutesId,
  isTakeover: z.boolean().default(false),
})

/** Says now and then that somebody is still writing; only a takeover is worth a line in the log. */
export async function signOfLife(viewer: Viewer, meetingId: number, sent: unknown): Promise<Answer> {
  const parsed = body.safeParse(sent)
  if (!parsed.success) return { status: 422, body: {} }
  const { accountId, minutesId, isTakeover } = parsed.data
  if (accountId !== viewer.accountId) return { status: 401, body: {} }
  try {
    await perform(
      {
        permission: 'minutes.write',
        isQuiet: !isTakeover,
        input: minutesInput,
        load: async (tx) => {
          const found = await lockMinutes(tx, minutesId)
          return found?.meetingId === meetingId ? found : undefined
        },
        run: async (its) => ({ detail: await holdPen(its, isTakeover) }),
      },
      viewer,
      { minutesId },
    )
    return { status: 200, body: {} }
  } catch (error) {
    return answerOf(viewer, error)
  }
}
