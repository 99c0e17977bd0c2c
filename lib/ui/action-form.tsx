'use client'

import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef } from 'react'
import { emptyState, type FormState, labelName } from '@/lib/core/form-state'

/** For a form with a shell of its own; its fields then read their messages and values as in any other. */
export const StateOfForm = createContext<FormState>(emptyState)

/** Whether the form sends what its fields are called: one that keeps its draft elsewhere would keep the labels too. */
export const SendsLabels = createContext(false)

/** Keeps the fields of one form apart from fields of the same name in another form of the page. */
const MarkOfForm = createContext('')
/** The field's name, marked where its form is: what ids and labels are made of. */
export const useMarked = (name: string) => useContext(MarkOfForm) + name

/** Sends a field's label along, for the summary of the answer, which is written without JavaScript too. */
export const Called = ({ name, label }: { name: string; label: string }) =>
  useContext(SendsLabels) && <input type="hidden" name={labelName(name)} value={label} />

/** What the last answer says about one field: its messages and what had been typed. */
export function useField(name: string) {
  const { fields, values } = useContext(StateOfForm)
  return { errors: fields?.[name], value: values?.[name] }
}

/** What the last answer says about the whole form, and which fields it is about. */
export function Answer({ state }: { state: FormState }) {
  const mark = useMarked('')
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.at) answer.current?.focus()
  }, [state.at])
  const fields = Object.entries(state.fields ?? {})
  // A refusal of one field says its sentence once, as the link to that field.
  const [only] = fields.find(([, [message]]) => message === state.message) ?? []
  const problems = only ? [] : fields
  if (!state.message) return null
  return (
    <div
      ref={answer}
      tabIndex={-1}
      role={state.ok ? 'status' : 'alert'}
      className={`rounded border-2 p-4 ${state.ok ? 'border-good bg-good-soft' : 'border-bad bg-bad-soft'}`}
    >
      <p className="break-words font-semibold">
        {only ? <a href={`#field-${mark}${only}`}>{state.message}</a> : state.message}
      </p>
      {problems.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {problems.map(([name, messages]) => (
            <li key={name}>
              <a href={`#field-${mark}${name}`}>{called(state.labels?.[name], messages[0])}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Many a sentence says itself which field it is about. */
const called = (label = '', sentence = '') =>
  sentence.startsWith(label) ? sentence : `${label}: ${sentence}`

export function ActionForm({
  action,
  submit,
  about,
  submitKey,
  isPlain,
  mark = '',
  children,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  submit: string
  about?: string
  submitKey: string
  isPlain: boolean
  mark?: string
  children: ReactNode
}) {
  const [state, send, isSending] = useActionState(action, emptyState)

  return (
    <form action={send} className="space-y-5" noValidate>
      <input type="hidden" name="submitKey" value={submitKey} />
      <MarkOfForm value={mark}>
        <Answer state={state} />
        <SendsLabels value={true}>
          <StateOfForm value={state}>{children}</StateOfForm>
        </SendsLabels>
      </MarkOfForm>
      <button
        type="submit"
        className={`button ${isPlain ? 'button-plain' : ''} print:hidden`}
        disabled={isSending}
      >
        {isSending ? 'Đang gửi…' : submit}
        {about && <span className="sr-only">{` ${about}`}</span>}
      </button>
    </form>
  )
}
