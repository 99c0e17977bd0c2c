import { type Flat, merge, sameDraft, tidy } from '@/lib/meetings/draft'
import type { DraftStore } from './draft-store'
import { applyDraft, readDraftOf } from './form-draft'
import { type Clash, type Status, shownTime } from './status'

/** Debounce, and the longest a person may type without a save. */
const QUIET = 2_000
const LONGEST = 10_000
const KEEP_AFTER = 400
const RETRIES = [3_000, 6_000, 15_000, 30_000]

type Given = {
  form: HTMLFormElement
  url: string
  accountId: number
  minutesId: number
  version: number
  store: DraftStore
  onStatus: (status: Status) => void
  onVersion: (version: number) => void
  onFields: (fields: Record<string, string>) => void
}

/** Saves while people write: to the device at once, to the server soon; nothing typed is lost on the way. */
export function startAutosave({
  form,
  url,
  accountId,
  minutesId,
  store,
  onStatus,
  onVersion,
  onFields,
  ...given
}: Given) {
  let { version } = given
  let base = tidy(readDraftOf(form))
  let changes = 0
  let savedChanges = 0
  let dirtySince = 0
  let saving: Promise<boolean> | undefined
  let clash: Clash | undefined
  let tries = 0
  let keepTimer: ReturnType<typeof setTimeout> | undefined
  let saveTimer: ReturnType<typeof setTimeout> | undefined

  const current = () => tidy(readDraftOf(form))
  const isDirty = () => changes > savedChanges
  const keep = (mine: Flat) => store.keep({ version, base, mine, at: Date.now() }).catch(() => undefined)
  const setVersion = (next: number) => {
    version = next
    onVersion(next)
  }

  function changed() {
    changes++
    if (dirtySince === 0) dirtySince = Date.now()
    clearTimeout(keepTimer)
    keepTimer = setTimeout(() => keep(current()), KEEP_AFTER)
    if (clash) return
    onStatus({ kind: 'writing' })
    saveIn(Math.max(0, Math.min(QUIET, dirtySince + LONGEST - Date.now())))
  }

  function saveIn(milliseconds: number) {
    clearTimeout(saveTimer)
    saveTimer = setTimeout(save, milliseconds)
  }

  /** True when the server has confirmed everything typed so far. */
  async function save(): Promise<boolean> {
    if (saving) {
      await saving
      return isDirty() ? save() : true
    }
    if (clash) return false
    saving = send(current(), changes)
    try {
      return await saving
    } finally {
      saving = undefined
    }
  }

  async function send(mine: Flat, upTo: number): Promise<boolean> {
    clearTimeout(saveTimer)
    onStatus({ kind: 'saving' })
    await keep(mine)
    const response = await put(mine)
    if (!response) return later('offline')
    if (response.status === 401) return later('expired')
    if (response.status === 503 || response.status === 502 || response.status === 504) return later('offline')
    const answer = await response.json().catch(() => ({}))
    if (response.status === 409) return meet(mine, answer)
    if (!response.ok) {
      onStatus({ kind: 'refused', message: answer.message ?? 'Chưa lưu được; đồng chí tải lại trang.' })
      onFields(answer.field ? { [answer.field]: answer.message } : {})
      return false
    }
    tries = 0
    base = mine
    savedChanges = upTo
    dirtySince = isDirty() ? Date.now() : 0
    setVersion(answer.version)
    onFields(answer.fields ?? {})
    const wrong = Object.keys(answer.fields ?? {}).length
    if (!isDirty() && wrong === 0) await store.forget().catch(() => undefined)
    onStatus({
      kind: 'saved',
      at: shownTime(answer.savedAt),
      ...(wrong > 0 ? { note: `Trừ ${wrong} ô chưa đọc được, có đánh dấu bên dưới.` } : {}),
    })
    if (isDirty()) saveIn(QUIET)
    return !isDirty()
  }

  const put = (draft: Flat) =>
    fetch(url, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ accountId, minutesId, version, draft }),
      signal: AbortSignal.timeout(20_000),
    }).catch(() => undefined)

  function later(kind: 'offline' | 'expired') {
    onStatus({ kind })
    saveIn(RETRIES[Math.min(tries++, RETRIES.length - 1)] ?? 30_000)
    return false
  }

  /** Somebody else saved first: put both together, and ask only where both wrote something different. */
  function meet(
    mine: Flat,
    answer: { by?: string; version: number; draft: Flat },
  ): Promise<boolean> | boolean {
    const theirs = tidy(answer.draft)
    const { merged, conflicts } = merge(base, mine, theirs)
    const by = answer.by ?? 'người khác'
    if (conflicts.length > 0) {
      clash = { by, conflicts, merged, theirs, version: answer.version }
      onStatus({ kind: 'clash', clash })
      return false
    }
    take(merged, theirs, answer.version)
    return send(tidy(merged), changes)
  }

  function take(merged: Flat, theirs: Flat, of: number) {
    base = theirs
    setVersion(of)
    applyDraft(form, merged)
    changes++
  }

  return {
    changed,
    save,
    isDirty,
    /** The person has chosen for each text in question. */
    settle(chosen: Flat) {
      if (!clash) return
      const { merged, theirs, version: of } = clash
      clash = undefined
      take({ ...merged, ...chosen }, theirs, of)
      save()
    },
    /** After a reload, a power cut or a new sign-in: what this device still holds goes back into the page. */
    async restore() {
      const kept = await store.find().catch(() => undefined)
      if (!kept || sameDraft(kept.mine, base)) return
      const { merged, conflicts } =
        kept.version === version ? { merged: kept.mine, conflicts: [] } : merge(kept.base, kept.mine, base)
      const theirs = base
      if (conflicts.length > 0) {
        clash = { by: 'bản trên máy chủ', conflicts, merged, theirs, version }
        onStatus({ kind: 'clash', clash })
        return
      }
      applyDraft(form, merged)
      changed()
      onStatus({ kind: 'writing' })
    },
    keepNow: () => (isDirty() ? keep(current()) : Promise.resolve()),
    stop() {
      clearTimeout(keepTimer)
      clearTimeout(saveTimer)
    },
  }
}
export type Autosave = ReturnType<typeof startAutosave>
