import 'server-only'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { feedbackInterims, feedbackItems, organisations } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { NotFound } from '@/lib/core/errors'
import { worksAfter } from './agencies'
import { type Doer, type LoadedItem, nowAt, writeStep } from './item'
import { draftOf } from './reply'
import { take } from './rules/take'
import { placesOf } from './sending'

type Asking = Doer & { minutesId: number; heldOn: Day; today: Day; text: string }

/**
 * Cần làm rõ thêm: the item goes back to whoever answered, from the day on which the minutes are completed; what was
 * answered stays beside it.
 */
export async function askMore(tx: Tx, item: LoadedItem, { minutesId, heldOn, today, text, ...doer }: Asking) {
  const [answer] = await tx
    .select({
      scope: feedbackItems.scope,
      approvedOn: feedbackItems.answeredOn,
      answerDueOn: feedbackItems.answerDueOn,
    })
    .from(feedbackItems)
    .where(eq(feedbackItems.id, item.id))
  const reply = await draftOf(tx, item.id)
  const { desk, isTop } = await placesOf(tx, item.cellId)
  const given = {
    note: text,
    desk: { id: desk.id, isTop },
    isAgencyGone: item.agencyId !== null && !(await works(tx, item.agencyId, today)),
  }
  const taken = take('askMore', item, given, await nowAt(tx, today, item))
  const { scope, approvedOn, answerDueOn } = answer ?? {}
  if (!reply || !scope || !approvedOn || !taken.changes.dueOn) throw new NotFound()
  const stepId = await writeStep(tx, item, taken, doer)
  const { signedBy: repliedBy, documentOn = null, ...said } = reply
  await tx.insert(feedbackInterims).values({
    ...{ itemId: item.id, orgId: item.cellId, ...said, documentOn, repliedBy },
    ...{ scope, approvedOn, answerDueOn, nextOn: taken.changes.dueOn, stepId },
    ...{ response: text, readOutOn: heldOn, readOutMinutesId: minutesId },
  })
}

async function works(tx: Tx, agencyId: number, today: Day) {
  const [found] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, agencyId), worksAfter(today)))
  return found !== undefined
}

/** Answers given back by these minutes, each with what its item said before. */
export async function askedMoreBy(tx: Tx, minutesId: number) {
  const rows = await tx
    .select({
      id: feedbackInterims.id,
      itemId: feedbackInterims.itemId,
      scope: feedbackInterims.scope,
      answeredOn: feedbackInterims.approvedOn,
      answerDueOn: feedbackInterims.answerDueOn,
      replyKind: feedbackInterims.kind,
      replyText: feedbackInterims.text,
      replyDocument: feedbackInterims.document,
      replyDocumentOn: feedbackInterims.documentOn,
      repliedBy: feedbackInterims.repliedBy,
    })
    .from(feedbackInterims)
    .where(and(eq(feedbackInterims.readOutMinutesId, minutesId), isNotNull(feedbackInterims.response)))
    .orderBy(asc(feedbackInterims.itemId))
  return rows.map(({ id, itemId, ...answer }) => ({ id, itemId, answer: { ...answer, askedMoreOn: null } }))
}
