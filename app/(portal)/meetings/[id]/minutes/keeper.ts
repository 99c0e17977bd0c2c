import type { DraftStore, Kept } from '@/app/device/draft-store'

/** A power cut costs no more than this and the moment of writing. */
const KEEP_EVERY = 500

/** Keeps the text on the device while people type, also when they type without a pause. */
export function startKeeping(store: DraftStore, text: () => Kept) {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** False where the device keeps nothing: full, or a private window. */
  const now = () => {
    clearTimeout(timer)
    timer = undefined
    return store.keep(text()).then(
      () => true,
      () => false,
    )
  }
  return {
    soon() {
      timer ??= setTimeout(now, KEEP_EVERY)
    },
    now,
    forget() {
      clearTimeout(timer)
      timer = undefined
      return store.forget().catch(() => undefined)
    },
    /** On the server: the draft goes; its text stays for a page that opens without a network. */
    async confirmed(savedAt: string) {
      clearTimeout(timer)
      timer = undefined
      if ('serviceWorker' in navigator) await store.keepSaved({ ...text(), savedAt }).catch(() => undefined)
      await store.forget().catch(() => undefined)
    },
    findSaved: () => store.findSaved().catch(() => undefined),
    find: () => store.find().catch(() => undefined),
    stop: () => clearTimeout(timer),
  }
}
