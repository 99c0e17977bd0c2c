'use server'

import { eq } from 'drizzle-orm'
import { directives } from '@/db/schema'
import { findOrganisation } from '@/lib/calendar/load'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { closeInput, createInput, EVERY_TYPE } from './input'
import { lockDirective } from './load'
import { assertCarried, assertIssued, assertOpen } from './rules'

/** Nhập văn bản cần quán triệt: from then on it stands in the agendas of the cells below. */
export const createDirective = action({
  permission: 'directives.write',
  isNew: true,
  input: createInput,
  load: (tx, { orgId }) => findOrganisation(tx, orgId),
  run: async ({ tx, thing: org, input, today }) => {
    const { secret, documentKind, directiveType, orgId: _, ...words } = input
    if (secret === 'yes')
      throw new RuleError(
        'Văn bản mật không được đưa lên cổng này, kể cả số và trích yếu. Đồng chí phổ biến theo quy định bảo vệ bí mật nhà nước.',
        'secret',
      )
    assertIssued({ issuedOn: words.issuedOn, today })
    assertCarried(words.month, today)
    const cellType = directiveType === EVERY_TYPE ? null : directiveType
    const [made] = await tx
      .insert(directives)
      .values({ ...words, kind: documentKind, cellType, orgId: org.id })
      .returning({ id: directives.id })
    return { goTo: `/directives/${made?.id}`, detail: { directiveId: made?.id, number: words.number } }
  },
})

/** Rút, while no cell has spread it; else it only ends: who has not come to it is no longer asked. */
export const closeDirective = action({
  permission: 'directives.write',
  input: closeInput,
  load: (tx, { directiveId }) => lockDirective(tx, directiveId),
  run: async ({ tx, thing, input: { reason }, today }) => {
    assertOpen(thing)
    const isWithdrawn = thing.spread === 0
    await tx
      .update(directives)
      .set({ closedOn: today, closeReason: reason, isWithdrawn, version: thing.version + 1 })
      .where(eq(directives.id, thing.id))
    return {
      goTo: `/directives/${thing.id}`,
      detail: { step: isWithdrawn ? 'withdraw' : 'end', spread: thing.spread, reason },
    }
  },
})
