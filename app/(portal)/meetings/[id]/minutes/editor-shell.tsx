'use client'

import { useRouter } from 'next/navigation'
import { lazy, type ReactNode, Suspense, useActionState, useEffect, useRef } from 'react'
import { emptyState, type FormState, WRITER } from '@/lib/core/form-state'
import { StateOfForm } from '@/lib/ui/action-form'
import { StatusLine } from './status-line'
import { TakenNotice } from './taken-notice'
import { useAutosave, type Writing } from './use-autosave'
import { usePageEvents } from './use-page-events'

/** Seldom needed, so it comes after everything else: but it comes, because it may be needed without a network. */
const loadMergeView = () => import('./merge-view')
const MergeView = lazy(() => loadMergeView().then((file) => ({ default: file.MergeView })))

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  submitKey: string
  writing: Writing
  mayComplete: boolean
  contents: ReactNode
  children: ReactNode
}

/** The form around the sections: a plain form without JavaScript; with it, everything is saved while people write. */
export function EditorShell({ action, submitKey, writing, mayComplete, contents, children }: Props) {
  const { meetingId, minutesId } = writing
  const [answer, submit] = useActionState(action, emptyState)
  const form = useRef<HTMLFormElement>(null)
  const { autosave, status, version, wrong } = useAutosave(form, writing)
  const router = useRouter()
  usePageEvents(autosave, form)
  useEffect(() => {
    const later = setTimeout(() => loadMergeView().catch(() => undefined), 3_000)
    return () => clearTimeout(later)
  }, [])

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
      // A browser that puts back what a field held at an earlier visit would bring an old text over a newer one.
      autoComplete="off"
      onInput={() => autosave.current?.touched()}
      onSubmit={(event) => {
        event.preventDefault()
        const { submitter } = event.nativeEvent as SubmitEvent
        saveNow(submitter?.getAttribute('value') ?? '')
      }}
    >
      <input type="hidden" name="submitKey" value={submitKey} />
      <input type="hidden" name={WRITER} value={writing.accountId} />
      <input type="hidden" name="minutesId" value={minutesId} />
      <input type="hidden" name="draftVersion" value={version} />
      <div className="bar-of-minutes">
        {contents}
        <StatusLine status={status} answer={answer} />
      </div>
      {status.kind === 'taken' && (
        <TakenNotice taken={status} onTakeOver={async () => autosave.current?.takeOver()} />
      )}
      {status.kind === 'clash' && (
        <Suspense fallback={<p>Đang mở hai bản để so…</p>}>
          <MergeView
            key={status.clash.version}
            clash={status.clash}
            form={form}
            onSettle={(chosen) => autosave.current?.settle(chosen)}
          />
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
