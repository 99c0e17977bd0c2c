import 'server-only'
import type { Tx } from '@/db/client'
import type { FeedbackVote } from '@/db/schema'
import { type Permission, substitutedFor, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { openFeedback } from '@/lib/feedback/open-items'
import { followUpsOf, readOut } from '@/lib/feedback/read-out'
import type { MinutesContent, Vote } from './content'
import { voteFormLabel } from './labels'
import type { LockedMinutes } from './load'
import type { Outcome } from './rules/outcome'
import { forwardedOf } from './rules/outgoing'
import { isVoteWritten } from './rules/voting'

/** Who raised what no member was named for. */
const TOGETHER = 'Tập thể chi bộ'

const doerOf = (viewer: Viewer, permission: Permission, minutes: LockedMinutes) => ({
  doneBy: viewer.accountId,
  insteadOf: substitutedFor(viewer, permission, minutes),
})

type Reading = {
  viewer: Viewer
  minutes: LockedMinutes
  answers: MinutesContent['answers']
  heldOn: Day
  today: Day
}

/** Thông báo kết quả trả lời: an answer counts as read out when the minutes that tick it are completed. */
export async function answersReadOut(tx: Tx, { viewer, minutes, answers, heldOn, today }: Reading) {
  const doer = doerOf(viewer, 'minutes.complete', minutes)
  for (const { itemId, isReadOut, response, text } of answers)
    if (isReadOut && response)
      await readOut(
        tx,
        { itemId, response, text },
        { cellId: minutes.orgId, minutesId: minutes.id, heldOn, today, ...doer },
      )
}

const voteOf = (vote: Vote, base: number): FeedbackVote | null =>
  isVoteWritten(vote)
    ? {
        form: voteFormLabel[vote.form],
        base,
        inFavour: vote.inFavour ?? 0,
        against: vote.against ?? 0,
        other: vote.other ?? 0,
        otherOpinion: vote.otherOpinion,
      }
    : null

type Leaving = { viewer: Viewer; minutes: LockedMinutes; content: MinutesContent; outcome: Outcome; day: Day }

/** Phản ánh, góp ý that the cell voted to forward, and what it asks again, leave with the sending in its transaction. */
export async function feedbackLeaves(tx: Tx, { viewer, minutes, content, outcome, day }: Leaving) {
  const { base } = outcome.frame
  const items = forwardedOf(content, outcome).flatMap(({ addresseeId, vote, raisedBy, ...item }) =>
    addresseeId === null
      ? []
      : [{ ...item, addresseeId, raisedBy: raisedBy || TOGETHER, vote: voteOf(vote, base) }],
  )
  const votes = new Map(
    content.answers.flatMap(({ itemId, vote }) => {
      const written = voteOf(vote, base)
      return written ? [[itemId, written] as const] : []
    }),
  )
  return openFeedback(tx, {
    cellId: minutes.orgId,
    month: minutes.month,
    sentOn: day,
    ...doerOf(viewer, 'minutes.send', minutes),
    minutesId: minutes.id,
    meetingId: minutes.meetingId,
    items: [...items, ...(await followUpsOf(tx, minutes.id, votes))],
  })
}
