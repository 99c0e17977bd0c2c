'use server'

import { admissionTargets } from '@/db/schema'
import { action } from '@/lib/core/action'
import { admissionTargetInput } from '@/lib/statistics/input'
import { givenFrom } from '@/lib/statistics/load'

/** Giao chỉ tiêu kết nạp: by the organisation above; the newest entry counts, the earlier ones stay. */
export const setAdmissionTarget = action({
  permission: 'targets.set',
  input: admissionTargetInput,
  load: (tx, { orgId }) => givenFrom(tx, orgId),
  run: async ({ tx, viewer, thing, input: { paper, ...input }, today }) => {
    const entry = { ...input, source: paper }
    await tx.insert(admissionTargets).values({ ...entry, enteredBy: viewer.accountId, enteredOn: today })
    return {
      message: `Đã ghi chỉ tiêu năm ${input.year} của ${thing.name}.`,
      detail: { year: input.year, target: input.target },
    }
  },
})
