'use server'

import { z } from 'zod'
import { pathsFor } from '@/lib/auth/policy'
import { action } from '@/lib/core/action'
import { showWeekday } from '@/lib/core/dates'
import { day } from '@/lib/core/fields'
import { getSettings, saveSetting } from '@/lib/core/settings'

/** Ngày trình diễn: only where the installation is a demonstration; elsewhere there is nothing to set. */
export const setClock = action({
  permission: 'clock.set',
  input: z.object({ clockOn: day() }),
  load: async (_tx, _input, viewer) => {
    const { isDemo } = await getSettings()
    const [path] = pathsFor(viewer, 'clock.set')
    return isDemo && path ? { id: 'demonstration', path } : undefined
  },
  run: async ({ tx, input: { clockOn } }) => {
    await saveSetting(tx, 'clockOn', clockOn)
    return { message: `Ngày trình diễn bây giờ là ${showWeekday(clockOn)}.`, detail: { clockOn } }
  },
})
