'use server'

import { ruleSets, ruleWithdrawals } from '@/db/schema'
import { action } from '@/lib/core/action'
import { showDay } from '@/lib/core/dates'
import { findRuleSet } from '@/lib/rulesets/load'
import { changeSetting } from './change'
import { ruleInput, settingInput, withdrawRulesInput } from './input'
import { lockEntered, lockRules, lockSetting } from './load'
import { assertOtherMonths, hasOtherDays } from './opened-months'
import { formOf } from './rule-forms'
import { assertBegins, assertConfirmed, assertWithdrawable, valuesFrom } from './rules'
import { firstUse } from './used-rules'

/** Thiết lập kỹ thuật. */
export const updateSetting = action({
  permission: 'settings.update',
  input: settingInput,
  load: (tx, { key }, viewer) =>
    lockSetting(tx, viewer, key, { permission: 'settings.update', group: 'technical' }),
  run: changeSetting,
})

/** Thiết lập về cách làm việc. */
export const decideSetting = action({
  permission: 'settings.decide',
  input: settingInput,
  load: (tx, { key }, viewer) =>
    lockSetting(tx, viewer, key, { permission: 'settings.decide', group: 'work' }),
  run: changeSetting,
})

/** Ban hành bộ quy tắc mới: stands beside the ones before, which keep their days. */
export const enterRules = action({
  permission: 'settings.decide',
  input: ruleInput,
  load: (tx, { domain }, viewer) => lockRules(tx, viewer, domain),
  run: async ({ tx, viewer, thing, today, input }) => {
    const { domain, startsOn, source, confirmed, version: _, ...typed } = input
    const { onPaper, nameOf, isByMonth } = formOf(domain)
    const values = valuesFrom(domain, typed)
    assertBegins(startsOn, today, isByMonth)
    const before = await findRuleSet(tx, domain, startsOn, thing.path)
    if (domain === 'commonDay') await assertOtherMonths(tx, thing, startsOn, before?.values, values)
    assertConfirmed(onPaper, confirmed)
    await tx.insert(ruleSets).values({
      domain,
      orgId: thing.orgId,
      name: nameOf(values),
      source,
      validFrom: startsOn,
      values,
      enteredBy: viewer.accountId,
    })
    return {
      message: `Đã ghi quy tắc mới, áp dụng từ ${showDay(startsOn)}.`,
      detail: { before: before?.values, after: values, source, startsOn },
    }
  },
})

/** Rút quy tắc ghi nhầm: what applied before it, or came with the program, applies again. */
export const withdrawRules = action({
  permission: 'settings.decide',
  input: withdrawRulesInput,
  load: (tx, { domain, ruleSetId }, viewer) => lockEntered(tx, viewer, domain, ruleSetId),
  run: async ({ tx, viewer, thing, today, input: { ruleSetId, reason } }) => {
    const { domain, name, orgId, path, validFrom } = thing
    const before = await findRuleSet(tx, domain, validFrom, path)
    await tx
      .insert(ruleWithdrawals)
      .values({ ruleSetId, reason, withdrawnBy: viewer.accountId, withdrawnOn: today })
      .onConflictDoNothing()
    const after = await findRuleSet(tx, domain, validFrom, path)
    const used = await firstUse(
      tx,
      { id: ruleSetId, domain, orgId, path, validFrom },
      { before: before?.values, after: after?.values },
    )
    const isOpenedAhead = domain === 'commonDay' && hasOtherDays(before?.values, after?.values)
    assertWithdrawable({ ...thing, used, isOpenedAhead }, today)
    return {
      goTo: `/settings/${domain}?after=withdraw`,
      detail: { ruleSetId, name, reason, validFrom, before: before?.values, after: after?.values },
    }
  },
})
