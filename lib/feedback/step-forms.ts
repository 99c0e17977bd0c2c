import type { Day } from '@/lib/core/dates'
import type { Done } from '@/lib/core/form-state'
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

/** After a step: the item's page says what happened and what comes next; an agency that let go sees its list. */
export const tookStep = ({ id, code }: { id: number; code: string }, step: DeskStep): Done => ({
  goTo: step === 'passOn' ? '/feedback?done=passOn' : `/feedback/${id}?done=${step}`,
  detail: { step, code },
})
