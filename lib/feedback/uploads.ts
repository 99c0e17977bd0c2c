import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { answerSentForm } from '@/lib/files/receive'
import { draftReply } from './actions/agency'
import { respondToItem, settleItem } from './actions/committee'
import { createItem } from './actions/create'
import { attachToItem } from './actions/files'

type Raw = Record<string, unknown>
const pageOf = ({ itemId }: Raw, name: string) =>
  /^\d{1,10}$/.test(String(itemId)) ? `/feedback/${itemId}/${name}` : '/feedback'

/** The forms of this room that bring files, and the pages they stand on. */
const uploads = {
  create: (viewer: Viewer, request: Request) =>
    answerSentForm(createItem, viewer, request, () => '/feedback/new'),
  respond: (viewer: Viewer, request: Request) =>
    answerSentForm(respondToItem, viewer, request, (raw) => pageOf(raw, 'respond')),
  draft: (viewer: Viewer, request: Request) =>
    answerSentForm(draftReply, viewer, request, (raw) => pageOf(raw, 'draft')),
  settle: (viewer: Viewer, request: Request) =>
    answerSentForm(settleItem, viewer, request, (raw) => pageOf(raw, 'settle')),
  attach: (viewer: Viewer, request: Request) =>
    answerSentForm(attachToItem, viewer, request, (raw) => pageOf(raw, 'files')),
}
export type UploadName = keyof typeof uploads

const isUpload = (name: string): name is UploadName => Object.hasOwn(uploads, name)

export const uploadNamed = (name: string) => (isUpload(name) ? uploads[name] : undefined)
