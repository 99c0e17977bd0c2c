import 'server-only'
import type { Tx } from '@/db/client'
import { settingChanges } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { saveSetting, settingsIn } from '@/lib/core/settings'
import { catalogue } from './catalogue'
import { readValue, showValue } from './controls'
import type { SettingInput } from './input'
import type { LockedSetting } from './load'
import { assertConfirmed } from './rules'

type Its = { tx: Tx; viewer: Viewer; thing: LockedSetting; input: SettingInput; today: Day }

/** The value in force and the row that says who gave it, always together. */
export async function changeSetting({ tx, viewer, thing, input, today }: Its) {
  const { key } = thing
  const { name, control, onPaper } = catalogue[key]
  const value = readValue(control, input.value, 'value')
  if (value === undefined) throw new RuleError('Đồng chí chưa nhập ô này.', 'value')
  const before = (await settingsIn(tx))[key]
  if (value === before) throw new RuleError('Giá trị này đang áp dụng rồi, không có gì để đổi.', 'value')
  assertConfirmed(onPaper, input.confirmed)
  await saveSetting(tx, key, value)
  await tx.insert(settingChanges).values({
    orgId: thing.orgId,
    key,
    value,
    basis: input.basis,
    changedBy: viewer.accountId,
    changedOn: today,
  })
  return {
    message: `Đã đổi “${name}” thành: ${showValue(control, value)}.`,
    detail: { before, after: value, ...(input.basis ? { basis: input.basis } : {}) },
  }
}
