import 'server-only'
import { db } from '@/db/client'
import type { Viewer } from '@/lib/auth/policy'
import { businessDay } from '@/lib/core/settings'
import { issuePaper, type PaperOn } from './issue'
import { paperResponse } from './paper-response'
import { holdsPaper } from './store'

/** What a print is of, found only for a viewer who may read it; `name` as in the audit log: "handovers:12". */
export type Printed = {
  id: number
  orgId: number
  name: string
  path: string
  isSigned?: true
  paperOn: PaperOn
}

/**
 * A paper whose record goes on changing: made when it is printed. As long as it would say the same, every download is
 * the same bytes; after that it is a new paper, with a code of its own, in the place of the one before. What is signed
 * stays as it was first printed.
 */
export async function printedResponse(viewer: Viewer, { orgId, isSigned, paperOn, ...subject }: Printed) {
  const { form, fileName } = paperOn(await businessDay())
  const { id } = subject
  if (!(isSigned && (await holdsPaper(form, id))))
    await db.transaction((tx) => issuePaper(tx, { id, orgId, issuedBy: viewer.accountId }, paperOn))
  return paperResponse(viewer, form, { ...subject, isDraft: false, fileName })
}
