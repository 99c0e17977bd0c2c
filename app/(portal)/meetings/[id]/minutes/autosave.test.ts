import { afterEach, expect, test, vi } from 'vitest'
import type { DraftStore } from '@/app/device/draft-store'
import { startAutosave } from './autosave'
import type { Status } from './status'

afterEach(() => vi.useRealTimers())

/** A page of one field on a device that keeps it or not, beside a server that answers thus. */
async function statusesOf(keep: DraftStore['keep'], answer: 'offline' | 'expired') {
  vi.useFakeTimers()
  const statuses: Status[] = []
  const nothing = async () => undefined
  const { touched, stop } = startAutosave({
    page: {
      given: () => ({ opening: '' }),
      read: () => ({ opening: 'Chào cờ' }),
      put: () => true,
      placeRows: (draft) => draft,
      settled: nothing,
      stop: () => undefined,
    },
    server: { put: async () => ({ kind: answer }), hold: async () => ({ kind: answer }) },
    store: { keep, find: nothing, findSaved: nothing, keepSaved: nothing, forget: nothing },
    about: { minutesId: 1, meetingId: 1, title: '' },
    version: 1,
    onStatus: (status) => statuses.push(status),
    onVersion: () => undefined,
    onFields: () => undefined,
    onReload: () => undefined,
  })
  touched()
  await vi.advanceTimersByTimeAsync(2_500)
  stop()
  return statuses
}

test.each(['offline', 'expired'] as const)(
  '%s: chỉ nói đã giữ trên máy khi máy giữ được thật',
  async (kind) => {
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
    expect(await statusesOf(full, kind)).toContainEqual({ kind, isKept: false })
    expect(await statusesOf(async () => 'key', kind)).toContainEqual({ kind, isKept: true })
  },
)
