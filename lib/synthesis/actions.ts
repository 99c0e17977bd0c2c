'use server'

import { action } from '@/lib/core/action'
import { NotFound, RuleError } from '@/lib/core/errors'
import { takeNumber } from '@/lib/meetings/numbering'
import { papersAfter } from '@/lib/papers/after'
import { synthesisFileName } from '@/lib/papers/file-name'
import { issuePaper } from '@/lib/papers/issue'
import { lockPlace } from '@/lib/scores/load'
import { issueSynthesisInput } from './input'
import { synthesisLink } from './links'
import { lastIssued, synthesisOf } from './load'
import { synthesisFrom } from './paper'
import { assertHasBegun, recipientsFrom } from './rules'
import { saysAnythingNew } from './says-new'
import { sourceOf } from './source'

/** Ban hành báo cáo tổng hợp: only now it takes its number; changed since, it is issued anew in the old one's place. */
export const issueSynthesis = action({
  permission: 'syntheses.issue',
  input: issueSynthesisInput,
  load: (tx, { orgId }) => lockPlace(tx, orgId),
  run: async ({ tx, viewer, thing, input, today }) => {
    const { month, signedAs, signerPost, signerName } = input
    assertHasBegun(month, today)
    const source = await sourceOf(tx, viewer, thing, { month, today })
    if (!source) throw new NotFound()
    const words = { today, signedAs, signerPost, signerName, recipients: recipientsFrom(input.recipients) }
    const synthesisId = await synthesisOf(tx, thing.id, month)
    const last = await lastIssued(tx, synthesisId)
    if (last && !saysAnythingNew(last, source, words))
      throw new RuleError(
        'Báo cáo chưa có gì khác bản đã ban hành. Đồng chí in bản đã ban hành; có thay đổi thì ban hành lại.',
      )
    const number = await takeNumber(tx, thing.id, 'BC', today)
    const data = synthesisFrom(source, { ...words, number })
    const fileName = synthesisFileName(month, thing.name)
    await issuePaper(tx, { id: synthesisId, orgId: thing.id, issuedBy: viewer.accountId }, () => ({
      form: 'synthesis',
      fileName,
      data,
    }))
    papersAfter(synthesisId, ['synthesis'])
    return {
      goTo: `${synthesisLink(thing.id, month)}&after=issue`,
      detail: { synthesis: synthesisId, month, number, items: source.items.length },
    }
  },
})
