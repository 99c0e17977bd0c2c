/** What a form's action answers. */
export type FormState = {
  ok: boolean
  message: string
  /** Messages by field name. */
  fields?: Record<string, string[]>
  /** What the form calls these fields. */
  labels?: Record<string, string>
  /** What was typed, to fill the form again. */
  values?: Record<string, string | string[]>
  /** Changes with each answer, so that the page can move the focus to it. */
  at?: number
}

/** What the work of an action leaves: a message for this page, or where to go next. */
export type Done = { message?: string; goTo?: string; detail?: Record<string, unknown> }

/** Beside a field its form sends the field's label, so that the answer can call the field by it. */
export const labelName = (name: string) => `label:${name}`

export const emptyState: FormState = { ok: false, message: '' }
