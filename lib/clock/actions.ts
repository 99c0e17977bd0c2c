'use server'

import { z } from 'zod'
import { pathsFor } from '@/lib/auth/policy'
import { action } from '@/lib/core/action'
import { showWeekday } from '@/lib/core/dates'
import { day } from '@/lib/core/fields'
import { saveSetting, settingsIn } from '@/lib/core/settings'

/** Ngày trình diễn: only where the installation is a demonstration; elsewhere there is nothing to set. */
export const setClock = action({
  permission: 'clock.set',
  input: z.object({ clockOn: day() }),
  load: async (tx, _input, viewer) => {
    const { isDemo } = await settingsIn(tx)
    const [path] = pathsFor(viewer, 'clock.set')
    return isDemo && path ? { id: 'demonstration', path } : undefined
  },
  run: async ({ tx, input: { clockOn } }) => {
    await saveSetting(tx, 'clockOn', clockOn)
    return { message: `Ngày trình diễn bây giờ là ${showWeekday(clockOn)}.`, detail: { clockOn } }
  },
})
