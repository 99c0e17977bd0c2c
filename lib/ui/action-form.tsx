'use client'

import {
  createContext,
  type ReactNode,
  type SubmitEvent,
  useActionState,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import {
  AGAIN,
  choiceName,
  emptyState,
  type FormState,
  labelName,
  sentSize,
  WRITER,
} from '@/lib/core/form-state'
import { MOST_SENT } from '@/lib/core/most-sent'

/** For a form with a shell of its own; its fields then read their messages and values as in any other. */
export const StateOfForm = createContext<FormState>(emptyState)

/** The account that the page was made for; none where nobody signs in. */
export const WriterOfPage = createContext<number | undefined>(undefined)

/** Whether the form sends what its fields are called: one that keeps its draft elsewhere would keep the labels too. */
export const SendsLabels = createContext(false)

/** Keeps the fields of one form apart from fields of the same name in another form of the page. */
const MarkOfForm = createContext('')
/** The field's name, marked where its form is: what ids and labels are made of. */
export const useMarked = (name: string) => useContext(MarkOfForm) + name

/** Sends a field's label along, for the summary of the answer, which is written without JavaScript too. */
export const Called = ({ name, label, isChoice }: { name: string; label: string; isChoice?: boolean }) =>
  useContext(SendsLabels) && (
    <input type="hidden" name={isChoice ? choiceName(name) : labelName(name)} value={label} />
  )

/** What the last answer says about one field: its messages and what had been typed. */
export function useField(name: string) {
  const { fields, values } = useContext(StateOfForm)
  return { errors: fields?.[name], value: values?.[name] }
}

/** The answer to a question that the portal asks only of some: out of sight until one of these fields was asked about. */
export function OnceAsked({ names, children }: { names: readonly string[]; children: ReactNode }) {
  const { fields, values } = useContext(StateOfForm)
  return names.some((name) => fields?.[name] || values?.[name]) ? children : null
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
      {state.twin && <Twin {...state.twin} />}
    </div>
  )
}

/** The same stands recorded: the way to it, and a tick for whoever means it twice. */
const Twin = ({ goTo }: { goTo?: string }) => (
  <>
    {goTo && (
      <p className="mt-2">
        <a href={goTo}>Xem nội dung đã ghi</a>
      </p>
    )}
    <label className="flex min-h-11 items-start gap-3 py-2">
      <input type="checkbox" name={AGAIN} className="size-6 shrink-0" />
      <span>Đây là một việc khác, vẫn ghi thêm</span>
    </label>
  </>
)

/** Many a sentence says itself which field it is about. */
const called = (label = '', sentence = '') =>
  sentence.startsWith(label) ? sentence : `${label}: ${sentence}`

const TOO_MUCH =
  'Nội dung gửi dài quá 1 MB nên chưa lưu. Những gì đồng chí nhập vẫn còn ở đây; đồng chí rút gọn rồi gửi lại.'

export function ActionForm({
  action,
  submit,
  about,
  submitKey,
  isPlain,
  isAtHand,
  mark = '',
  fold,
  children,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  submit: string
  about?: string
  submitKey: string
  isPlain: boolean
  isAtHand: boolean
  mark?: string
  fold?: string
  children: ReactNode
}) {
  const [state, send, isSending] = useActionState(action, emptyState)
  const writer = useContext(WriterOfPage)
  const [tooMuch, setTooMuch] = useState<FormState>()
  // The server turns such a form away, and its words would take the place of the page with all that was typed.
  const weigh = (event: SubmitEvent<HTMLFormElement>) => {
    const isTooMuch = sentSize(new FormData(event.currentTarget), state) > MOST_SENT
    if (isTooMuch) event.preventDefault()
    setTooMuch(isTooMuch ? { ok: false, message: TOO_MUCH, at: Date.now() } : undefined)
  }

  const form = (
    <form action={send} onSubmit={weigh} className="space-y-5" noValidate>
      <input type="hidden" name="submitKey" value={submitKey} />
      {writer !== undefined && <input type="hidden" name={WRITER} value={writer} />}
      <MarkOfForm value={mark}>
        <Answer state={tooMuch ?? state} />
        <SendsLabels value={true}>
          <StateOfForm value={state}>{children}</StateOfForm>
        </SendsLabels>
      </MarkOfForm>
      <div className={`${isAtHand ? 'at-hand' : ''} print:hidden`}>
        <button type="submit" className={`button ${isPlain ? 'button-plain' : ''}`} disabled={isSending}>
          {isSending ? 'Đang gửi…' : submit}
          {about && <span className="sr-only">{` ${about}`}</span>}
        </button>
      </div>
    </form>
  )
  if (!fold) return form
  return (
    <details className="card" open={state.message !== ''}>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{fold}</summary>
      {form}
    </details>
  )
}
