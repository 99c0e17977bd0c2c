import type { Flat } from '@/lib/meetings/draft'

/** What a device keeps until the server has confirmed it: mine, and what it grew from. */
export type Kept = { version: number; base: Flat; mine: Flat; at: number }

const STORE = 'drafts'

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
      const transaction = database.transaction(STORE, mode)
      const request = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = () => reject(transaction.error)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

/** One draft per account and minutes: another account on the same device never sees it. */
export const draftStore = (accountId: number, minutesId: number) => {
  const key = `${accountId}:${minutesId}`
  return {
    keep: (kept: Kept) => inStore('readwrite', (store) => store.put(kept, key)),
    find: () => inStore<Kept | undefined>('readonly', (store) => store.get(key)),
    forget: () => inStore('readwrite', (store) => store.delete(key)),
  }
}
export type DraftStore = ReturnType<typeof draftStore>
