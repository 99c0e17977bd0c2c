import { type Flat, sameDraft, tidy } from '@/lib/meetings/draft'
import { type Choice, merge, resolve } from '@/lib/meetings/merge'
import { type Confirmed, sending } from '@/lib/meetings/sending'
import type { Given } from './given'
import { startKeeping } from './keeper'
import { lineage } from './lineage'
import { changes } from './page-text'
import type { ServerAnswer } from './server'
import { type Clash, savedStatus } from './status'
import { LONGEST, QUIET, RESTING, retryAfter } from './timing'

type Answer<Kind extends ServerAnswer['kind']> = Extract<ServerAnswer, { kind: Kind }>

/** Saves while people write: to the device at once, to the server soon; nothing typed is lost on the way. */
export function startAutosave({ page, server, store, about, version, ...tell }: Given) {
  const given = page.given()
  const from = lineage(version, given)
  const keeper = startKeeping(store, () => ({ ...about, ...from.now, mine: page.read(), at: Date.now() }))
  let changed = 0
  let saved = 0
  let dirtySince = 0
  let touchedAt = 0
  let saving: Promise<boolean> | undefined
  let clash: Clash | undefined
  let confirmed: Confirmed | undefined
  let isTaken = false
  let isWriter = false
  let isTooSmall = false
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const isDirty = () => changed > saved
  const isHeld = () => clash !== undefined || isTaken
  const stand = (on: { version: number; base: Flat }) => {
    from.is(on)
    tell.onVersion(on.version)
  }

  function touched() {
    changed++
    touchedAt = Date.now()
    if (dirtySince === 0) dirtySince = Date.now()
    keeper.soon()
    if (isHeld()) return
    tell.onStatus({ kind: 'writing' })
    saveIn(Math.max(0, Math.min(QUIET, dirtySince + LONGEST - Date.now())))
  }

  function saveIn(milliseconds: number) {
    clearTimeout(timer)
    timer = setTimeout(save, milliseconds)
  }

  /** True when the server has confirmed everything typed so far. */
  async function save(): Promise<boolean> {
    if (saving) {
      await saving
      return isDirty() ? save() : true
    }
    if (isHeld()) return false
    saving = send()
    try {
      return await saving
    } finally {
      saving = undefined
    }
  }

  async function send(): Promise<boolean> {
    clearTimeout(timer)
    tell.onStatus({ kind: 'saving' })
    const [mine, upTo] = [page.read(), changed]
    const { version: of } = from.now
    from.sending(mine)
    const isKept = await keeper.now()
    const whole = tidy(mine)
    const answer = await server.put(of, sending(confirmed, of, whole))
    if (answer.kind === 'offline' || answer.kind === 'expired') {
      tell.onStatus({ kind: answer.kind, isKept })
      saveIn(retryAfter(tries++))
      return false
    }
    if (answer.kind === 'stale') return meet(answer)
    from.answered()
    if (answer.kind === 'taken') return lose(answer)
    if (answer.kind === 'refused') {
      tell.onStatus(answer)
      tell.onFields(answer.field ? { [answer.field]: answer.message } : {})
      return false
    }
    saved = upTo
    stand({ version: answer.version, base: mine })
    confirmed = { version: answer.version, draft: whole, unread: Object.keys(answer.fields) }
    return confirm(answer)
  }

  async function confirm({ savedAt, fields }: Answer<'saved'>) {
    tries = 0
    isWriter = true
    dirtySince = isDirty() ? Date.now() : 0
    tell.onFields(fields)
    if (!isDirty() && Object.keys(fields).length === 0) await keeper.confirmed(savedAt)
    tell.onStatus(savedStatus(savedAt, fields))
    if (isDirty()) {
      keeper.soon()
      saveIn(QUIET)
    } else if (isTooSmall) tell.onReload()
    return !isDirty()
  }

  /** Somebody else saved first: put both together, and ask only where both wrote something different. */
  async function meet({ by, version: of, draft: theirs }: Answer<'stale'>) {
    await page.settled()
    return ask({ by, theirs, version: of }) ? false : send()
  }

  /** True when the person has to choose first. Reads late: what was typed while the server answered counts. */
  function ask(other: Omit<Clash, 'merge' | 'mine'>, chosen: Record<string, Choice> = {}) {
    const mine = page.read()
    const both = merge(from.against(other.theirs), mine, other.theirs)
    clash = both.conflicts.every(({ key }) => key in chosen) ? undefined : { ...other, merge: both, mine }
    if (clash) {
      tell.onStatus({ kind: 'clash', clash })
      return true
    }
    stand({ version: other.version, base: other.theirs })
    show(resolve(both, chosen))
    changed++
    return false
  }

  function show(draft: Flat) {
    if (!page.put(draft)) isTooSmall = true
  }

  /** A page opened from the device is as old as its keeping; the text last saved here is not. */
  async function catchUp() {
    const last = await keeper.findSaved()
    if (!last || last.version <= version || isDirty()) return
    show(page.placeRows(last.mine))
    stand({ version: last.version, base: page.read() })
    if (last.savedAt) tell.onStatus(savedStatus(last.savedAt, {}))
  }

  function lose({ by, since }: Answer<'taken'>) {
    tell.onStatus({ kind: 'taken', by, since, isTakenOver: isWriter })
    isTaken = true
    isWriter = false
    return false
  }

  return {
    touched,
    save,
    isDirty,
    /** The network is said to be back, or the person: it often fails once more, so it is asked soon again. */
    saveAgain() {
      tries = 0
      return save()
    },
    /** The person has chosen for each text in question. What was typed meanwhile is compared again. */
    async settle(chosen: Record<string, Choice>) {
      await page.settled()
      if (!clash) return
      const typed = Object.keys(changes(clash.mine, page.read()))
      const isTyped = (key: string) => typed.some((name) => name === key || name.startsWith(`${key}.`))
      const still = Object.entries(chosen).filter(([key]) => !isTyped(key))
      if (!ask(clash, Object.fromEntries(still))) save()
    },
    /** Nhận ghi lại: the pen first, then both texts are put together. */
    async takeOver() {
      const answer = await server.hold(true)
      if (answer.kind === 'saved') {
        isTaken = false
        await save()
      } else if (answer.kind === 'refused') tell.onStatus(answer)
      return answer.kind
    },
    /** Still here: so that nobody who opens the page believes it is free. */
    async stillWriting() {
      if (!isWriter || isHeld() || saving || Date.now() - touchedAt > RESTING) return
      const answer = await server.hold(false)
      if (answer.kind === 'taken') lose(answer)
    },
    /** After a reload, a power cut or a new sign-in: what this device still holds goes back into the page. */
    async restore() {
      const kept = await keeper.find()
      const typed = changes(given, page.read())
      if (!kept || sameDraft(tidy(kept.mine), tidy(given))) {
        if (Object.keys(typed).length > 0) return touched()
        if (kept && !isDirty()) await keeper.forget()
        return catchUp()
      }
      from.is({ version: kept.version, base: kept.base, sent: kept.sent })
      show({ ...page.placeRows(kept.mine), ...typed })
      // A page from the device may be older than the draft: then there is nothing newer to compare with.
      if (kept.version < version && ask({ theirs: given, version })) return
      touched()
    },
    keepNow: () => (isDirty() ? keeper.now() : Promise.resolve(true)),
    stop() {
      keeper.stop()
      clearTimeout(timer)
    },
  }
}
export type Autosave = ReturnType<typeof startAutosave>
