'use server'

import { and, count, eq } from 'drizzle-orm'
import { corrections, extracts } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { choicesOf, chosenOf } from '@/lib/extracts/choices'
import { extractInput } from '@/lib/extracts/input'
import { lockExtracted } from '@/lib/extracts/load'
import { extractPaper } from '@/lib/extracts/paper'
import { paperSourceOf } from '@/lib/meetings/paper-source'
import { papersAfter } from '@/lib/papers/after'
import { paperFileName } from '@/lib/papers/file-name'
import { issuePaper } from '@/lib/papers/issue'

/** Lập bản trích: the same parts of the same minutes are the same paper; one made since a correction names it. */
export const makeExtract = action({
  permission: 'extracts.make',
  input: extractInput,
  load: (tx, { minutesId }, viewer) => lockExtracted(tx, viewer, minutesId),
  run: async ({ tx, viewer, thing, input }) => {
    const source = await paperSourceOf(tx, thing.id)
    const chosen = source ? chosenOf(choicesOf(source), input.part) : []
    if (!source || chosen.length === 0 || !thing.contentHash)
      throw new RuleError('Biên bản không có nội dung đồng chí chọn. Đồng chí tải lại trang rồi chọn lại.')
    const made = {
      minutesId: thing.id,
      contentHash: thing.contentHash,
      parts: chosen.map(({ key }) => key),
    }
    await tx
      .insert(extracts)
      .values({ ...made, orgId: thing.orgId, title: chosen.map(({ title }) => title).join('; ') })
      .onConflictDoNothing()
    const [extract] = await tx
      .select({ id: extracts.id })
      .from(extracts)
      .where(
        and(
          eq(extracts.minutesId, made.minutesId),
          eq(extracts.contentHash, made.contentHash),
          eq(extracts.parts, made.parts),
        ),
      )
    if (!extract) throw new Error('extract not made')
    const [beside] = await tx
      .select({ many: count() })
      .from(corrections)
      .where(eq(corrections.minutesId, thing.id))
    const data = extractPaper(source, made.parts, beside?.many)
    const fileName = paperFileName('extract', thing.month, thing.cell, thing.kind)
    const isNew = await issuePaper(
      tx,
      { id: extract.id, orgId: thing.orgId, issuedBy: viewer.accountId },
      () => ({ form: 'extract', fileName, data }),
    )
    papersAfter(extract.id, ['extract'])
    return {
      goTo: `/meetings/${thing.meetingId}/extract?made=${extract.id}`,
      detail: { extract: extract.id, parts: made.parts, isNew },
    }
  },
})
