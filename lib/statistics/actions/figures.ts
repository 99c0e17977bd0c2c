'use server'

import { ratingFigures } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { organisationById } from '@/lib/organisations/load'
import { ratingFigureInput } from '@/lib/statistics/input'

/** Nhập số liệu báo cáo of a year the portal did not hold; a correction is a new entry beside it. */
export const reportRatingFigure = action({
  permission: 'statistics.report',
  input: ratingFigureInput,
  load: (tx, { orgId }) => organisationById(tx, orgId),
  run: async ({ tx, viewer, thing, input, today }) => {
    if (input.year > Number(today.slice(0, 4))) throw new RuleError('Năm này chưa đến.', 'year')
    await tx.insert(ratingFigures).values({ ...input, enteredBy: viewer.accountId, enteredOn: today })
    return {
      message: `Đã ghi số liệu báo cáo năm ${input.year}.`,
      detail: { org: thing.id, tag: input.tag, year: input.year, percent: input.percent },
    }
  },
})
