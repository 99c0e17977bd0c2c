import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/lib/auth/policy'
import { fault, perform } from '@/lib/core/action'
import { logInvalid } from '@/lib/core/action-log'
import { NotFound, RuleError, StaleError } from '@/lib/core/errors'
import { version } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { TakenError } from './pen'
import { getDraft } from './queries/draft'
import { draftPart, flatDraft } from './read-draft'
import { saveSpec } from './save-draft'
import { showDraft } from './show-draft'

const body = z.object({
  accountId: z.number().int(),
  minutesId: z.number().int(),
  version: version(),
  draft: flatDraft,
  parts: z.array(draftPart).optional(),
})

export type Answer = { status: number; body: Record<string, unknown> }

/** Tự lưu: the same work as the button, answered in a few bytes; a stale version gets the other text, never a refusal alone. */
export async function autosave(viewer: Viewer, meetingId: number, sent: unknown): Promise<Answer> {
  const parsed = body.safeParse(sent)
  if (!parsed.success) {
    logInvalid('minutes.write', viewer, parsed.error)
    return { status: 422, body: { message: 'Nội dung gửi lên chưa đúng; đồng chí tải lại trang.' } }
  }
  const { accountId, minutesId, version: draftVersion, draft, parts } = parsed.data
  // Another person signed in on this device since: what the first one typed is not saved in the second one's name.
  if (accountId !== viewer.accountId)
    return { status: 401, body: { message: 'Trang này mở bằng tài khoản khác; đồng chí đăng nhập lại.' } }
  try {
    const done = await perform(ofMeeting(meetingId), viewer, { minutesId, draftVersion, draft, parts })
    return { status: 200, body: done.detail ?? {} }
  } catch (error) {
    if (error instanceof StaleError) return stale(viewer, meetingId)
    return answerOf(viewer, error)
  }
}

/** 423: another holds the pen; the page names who and since when, and keeps the text on the device. */
export function answerOf(viewer: Viewer, error: unknown): Answer {
  if (error instanceof TakenError)
    return { status: 423, body: { by: error.by, since: error.since.toISOString() } }
  if (error instanceof NotFound) return { status: 404, body: { message: error.message } }
  if (error instanceof RuleError) return { status: 422, body: { message: error.message, field: error.field } }
  return { status: 503, body: { message: fault('minutes.write', viewer, error).message } }
}

/** The address names the meeting; the minutes in the body must be its own. */
const ofMeeting = (meetingId: number): typeof saveSpec & { isQuiet: true } => ({
  ...saveSpec,
  isQuiet: true,
  load: async (tx, input) => {
    const found = await saveSpec.load(tx, input)
    return found?.meetingId === meetingId ? found : undefined
  },
})

async function stale(viewer: Viewer, meetingId: number): Promise<Answer> {
  const draft = await getDraft(viewer, meetingId, await businessDay())
  if (!draft) return { status: 404, body: { message: new NotFound().message } }
  return {
    status: 409,
    body: {
      by: draft.savedBy,
      savedAt: draft.savedAt?.toISOString(),
      version: draft.version,
      draft: showDraft(draft.content),
    },
  }
}
