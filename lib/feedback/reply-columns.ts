import { feedbackInterims, feedbackItems } from '@/db/schema'

/** An answer as those read it who are told of it. */
export const finalReply = {
  answeredOn: feedbackItems.answeredOn,
  replyKind: feedbackItems.replyKind,
  replyText: feedbackItems.replyText,
  replyDocument: feedbackItems.replyDocument,
  replyDocumentOn: feedbackItems.replyDocumentOn,
  repliedBy: feedbackItems.repliedBy,
}

/** Trả lời bước đầu under the same names; its kind is always "đang giải quyết". */
export const interimReply = {
  answeredOn: feedbackInterims.approvedOn,
  replyText: feedbackInterims.text,
  replyDocument: feedbackInterims.document,
  replyDocumentOn: feedbackInterims.documentOn,
  repliedBy: feedbackInterims.repliedBy,
}
