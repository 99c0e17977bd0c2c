import type { Day } from '@/lib/core/dates'
import type { Done } from '@/lib/core/form-state'
import { type InQueue, nextInQueue } from './queues'
import type { Reply } from './rules/take'
import type { DeskStep } from './rules/transitions'

type ReplyFields = {
  replyKind: Reply['kind']
  replyText: string
  replyDocument: string
  replyDocumentOn?: Day
  repliedBy: string
}

/** The reply as the form names its fields, for the rules. */
export const replyIn = ({
  replyKind,
  replyText,
  replyDocument,
  replyDocumentOn,
  repliedBy,
}: ReplyFields): Reply => ({
  kind: replyKind,
  text: replyText,
  document: replyDocument,
  documentOn: replyDocumentOn,
  signedBy: repliedBy,
})

/**
 * After a step: the item's page says what happened and what comes next; an agency that let go sees its list; whoever
 * works through a queue sees the next item.
 */
export const tookStep = (
  { id, code }: { id: number; code: string },
  step: DeskStep,
  { queue, nextId }: InQueue = {},
): Done => ({
  goTo: queue
    ? nextInQueue(queue, step, { id, nextId })
    : step === 'passOn'
      ? '/feedback?done=passOn'
      : `/feedback/${id}?done=${step}`,
  detail: { step, code },
})
