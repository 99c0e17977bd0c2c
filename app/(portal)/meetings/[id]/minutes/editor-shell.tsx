'use client'

import { useRouter } from 'next/navigation'
import { lazy, type ReactNode, Suspense, useActionState, useEffect, useRef, useState } from 'react'
import { emptyState, type FormState } from '@/lib/core/form-state'
import { StateOfForm } from '@/lib/ui/action-form'
import { type Autosave, startAutosave } from './autosave'
import { draftStore } from './draft-store'
import type { Status } from './status'
import { StatusLine } from './status-line'
import { usePageEvents } from './use-page-events'

/** Seldom needed, so it comes only when two people have met. */
const ClashPanel = lazy(() => import('./clash-panel').then((file) => ({ default: file.ClashPanel })))

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  submitKey: string
  accountId: number
  meetingId: number
  minutesId: number
  version: number
  savedAt?: string
  mayComplete: boolean
  children: ReactNode
}

/** The form around the sections: a plain form without JavaScript; with it, everything is saved while people write. */
export function EditorShell(props: Props) {
  const { action, submitKey, accountId, meetingId, minutesId, mayComplete, children } = props
  const [answer, submit] = useActionState(action, emptyState)
  const [status, setStatus] = useState<Status>({ kind: 'saved', at: props.savedAt })
  const [version, setVersion] = useState(props.version)
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const form = useRef<HTMLFormElement>(null)
  const autosave = useRef<Autosave>(undefined)
  const router = useRouter()

  // One autosave for the life of the page: later versions come from its own answers.
  const first = useRef(props.version)
  useEffect(() => {
    if (!form.current) return
    const started = startAutosave({
      form: form.current,
      url: `/meetings/${meetingId}/draft`,
      accountId,
      minutesId,
      version: first.current,
      store: draftStore(accountId, minutesId),
      onStatus: setStatus,
      onVersion: (next) => {
        first.current = next
        setVersion(next)
      },
      onFields: setWrong,
    })
    autosave.current = started
    started.restore()
    return () => {
      if (started.isDirty()) started.save()
      started.stop()
    }
  }, [accountId, meetingId, minutesId])
  usePageEvents(autosave, form)

  async function saveNow(then: string) {
    const isSaved = await autosave.current?.save()
    if (!isSaved) return
    if (then === 'complete') router.push(`/meetings/${meetingId}/complete`)
    else router.refresh()
  }

  const fields = Object.fromEntries(Object.entries(wrong).map(([name, message]) => [name, [message]]))
  const messages = Object.keys(wrong).length > 0 ? { ...emptyState, fields } : answer

  return (
    <form
      ref={form}
      action={submit}
      noValidate
      onInput={() => autosave.current?.changed()}
      onSubmit={(event) => {
        event.preventDefault()
        const { submitter } = event.nativeEvent as SubmitEvent
        saveNow(submitter?.getAttribute('value') ?? '')
      }}
    >
      <input type="hidden" name="submitKey" value={submitKey} />
      <input type="hidden" name="minutesId" value={minutesId} />
      <input type="hidden" name="draftVersion" value={version} />
      <StatusLine status={status} answer={answer} />
      {status.kind === 'clash' && (
        <Suspense fallback={<p>Đang mở hai bản để so…</p>}>
          <ClashPanel clash={status.clash} onSettle={(chosen) => autosave.current?.settle(chosen)} />
        </Suspense>
      )}
      <StateOfForm value={messages}>{children}</StateOfForm>
      <div className="mt-8 flex flex-wrap gap-4">
        <button type="submit" name="then" value="save" className="button button-plain">
          Lưu biên bản
        </button>
        {mayComplete && (
          <button type="submit" name="then" value="complete" className="button">
            Xem lại để hoàn tất
          </button>
        )}
      </div>
    </form>
  )
}
