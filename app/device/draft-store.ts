import type { Flat } from '@/lib/meetings/draft'
import { type Sealed, vault } from './vault'

/** What a device keeps until the server has confirmed it: mine, what it grew from, and where it belongs. */
export type Kept = {
  minutesId: number
  meetingId: number
  title: string
  version: number
  base: Flat
  mine: Flat
  /** What each sending changed whose answer never came. */
  sent: Flat[]
  at: number
  /** When the server saved it, by its clock; of a text that is there. */
  savedAt?: string
}
/** Whose drafts, and the key they are sealed under. */
export type Owner = { accountId: number; deviceKey: string }

const STORE = 'drafts'
const SAVED = 'saved/'

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('portal-drafts', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
) {
  const database = await open()
  try {
    return await new Promise<Result>((resolve, reject) => {
      // Strict: on the disk before it counts as kept, so that a power cut does not take it.
      const transaction = database.transaction(STORE, mode, { durability: 'strict' })
      const request = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = () => reject(transaction.error)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

type Stored = Sealed | Kept

/** One draft per account and minutes: another account on the same device never sees it. */
export const draftStore = ({ accountId, deviceKey }: Owner, minutesId: number) => {
  const [key, savedKey] = [`${accountId}:${minutesId}`, `${SAVED}${accountId}:${minutesId}`]
  const { seal, open: unseal } = vault<Kept>(deviceKey)
  // One after another: an older text must not arrive after a newer one, nor after the draft was given up.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>) => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
  const read = async (from: string) => {
    const record = await inStore<Stored | undefined>('readonly', (store) => store.get(from))
    return record && unseal(record)
  }
  return {
    keep: (kept: Kept) =>
      inTurn(async () => {
        const record = await seal(kept)
        return inStore('readwrite', (store) => store.put(record, key))
      }),
    find: () => inTurn(() => read(key)),
    /** The text the server has, for a page opened later from the device: that page may be older. */
    keepSaved: (kept: Kept) =>
      inTurn(async () => {
        const record = await seal(kept)
        await inStore('readwrite', (store) => store.put(record, savedKey))
      }),
    findSaved: () => inTurn(() => read(savedKey)),
    forget: () => inTurn(() => inStore('readwrite', (store) => store.delete(key))),
  }
}
export type DraftStore = ReturnType<typeof draftStore>

/** Everything of this account that has not reached the server. */
export async function listKept({ accountId, deviceKey }: Owner): Promise<Kept[]> {
  const ofAccount = IDBKeyRange.bound(`${accountId}:`, `${accountId};`)
  const records = await inStore<Stored[]>('readonly', (store) => store.getAll(ofAccount))
  const found = await Promise.all(records.map(vault<Kept>(deviceKey).open))
  return found.filter((kept) => kept !== undefined)
}

/** Takes the texts the server already has off the device, or those of every account but one. */
export async function forgetSaved(exceptOf?: number) {
  const keys = await inStore('readonly', (store) => store.getAllKeys(IDBKeyRange.bound(SAVED, `${SAVED}~`)))
  for (const key of keys)
    if (!String(key).startsWith(`${SAVED}${exceptOf}:`))
      await inStore('readwrite', (store) => store.delete(key))
}
