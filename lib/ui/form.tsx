import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import type { FormState } from '@/lib/core/form-state'
import { ActionForm } from './action-form'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

/** A form that works without JavaScript and can be sent twice without acting twice. */
export function Form({
  action,
  submit,
  about,
  hidden = {},
  isPlain = false,
  isAtHand = false,
  mark,
  fold,
  children,
}: {
  action: Action
  /** The button: a verb with its object. */
  submit: string
  /** What a button among many like it is about, for those who hear the page. */
  about?: string
  hidden?: Record<string, string | number>
  /** A secondary action: a quiet button. */
  isPlain?: boolean
  /** On a phone the button stays at the foot of the screen: one decision after another, each with much to read. */
  isAtHand?: boolean
  /** Where another form of the page has fields of the same name. */
  mark?: string
  /** Behind this line until it is asked for; an answer opens it, without JavaScript too. */
  fold?: string
  children?: ReactNode
}) {
  return (
    <ActionForm
      action={action}
      submit={submit}
      about={about}
      isPlain={isPlain}
      isAtHand={isAtHand}
      mark={mark}
      fold={fold}
      submitKey={randomUUID()}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </ActionForm>
  )
}
