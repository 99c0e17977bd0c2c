import { type RefObject, useEffect, useRef, useState } from 'react'
import { draftStore, type Owner } from '@/app/device/draft-store'
import { keepPageLonger, keepPageOffline, type SessionEnd } from '@/app/device/offline'
import { type Autosave, startAutosave } from './autosave'
import { pageText } from './page-text'
import { draftServer } from './server'
import type { Status } from './status'

export type Writing = Owner & {
  meetingId: number
  minutesId: number
  title: string
  version: number
  savedAt?: string
  /** How often the writer gives a sign of life. */
  writerMinutes: number
  session: SessionEnd
}

/** Nothing typed yet: without a network it says what happens with what will be typed. */
function ready(now: Status): Status {
  if (now.kind !== 'early' && now.kind !== 'saved') return now
  const saved = { ...now, kind: 'saved' } as const
  return navigator.onLine ? saved : { kind: 'away', before: saved }
}

/** One autosave for the life of the page: later versions come from its own answers. */
export function useAutosave(form: RefObject<HTMLFormElement | null>, given: Writing) {
  const [status, setStatus] = useState<Status>({ kind: 'early', at: given.savedAt })
  const [version, setVersion] = useState(given.version)
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const autosave = useRef<Autosave>(undefined)
  const first = useRef(given)

  useEffect(() => {
    if (!form.current) return
    const { accountId, deviceKey, meetingId, minutesId, title, ...more } = first.current
    const page = pageText(form.current)
    const started = startAutosave({
      page,
      server: draftServer(`/meetings/${meetingId}/draft`, { accountId, minutesId }, () =>
        keepPageLonger(accountId, more.session),
      ),
      store: draftStore({ accountId, deviceKey }, minutesId),
      about: { meetingId, minutesId, title },
      version: more.version,
      onStatus: setStatus,
      onVersion: (next) => {
        first.current = { ...first.current, version: next }
        setVersion(next)
      },
      onFields: setWrong,
      onReload: () => window.location.reload(),
    })
    autosave.current = started
    started.restore().then(() => setStatus(ready))
    keepPageOffline(accountId, more.session)
    const pulse = setInterval(() => {
      if (document.visibilityState === 'visible') started.stillWriting()
    }, more.writerMinutes * 20_000)
    return () => {
      clearInterval(pulse)
      if (started.isDirty()) started.save()
      started.stop()
      page.stop()
    }
  }, [form])

  useEffect(() => {
    const away = () => setStatus((now) => (now.kind === 'saved' ? { kind: 'away', before: now } : now))
    const back = () => setStatus((now) => (now.kind === 'away' ? now.before : now))
    window.addEventListener('offline', away)
    window.addEventListener('online', back)
    return () => {
      window.removeEventListener('offline', away)
      window.removeEventListener('online', back)
    }
  }, [])

  return { autosave, status, version, wrong }
}
