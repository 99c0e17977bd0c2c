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
  /** The same was recorded already: where it stands, and a tick for whoever means it again. */
  twin?: { goTo?: string }
  /** Changes with each answer, so that the page can move the focus to it. */
  at?: number
}

/** What the work of an action leaves: a message for this page, or where to go next. */
export type Done = { message?: string; goTo?: string; detail?: Record<string, unknown> }

/** Beside a field its form sends the field's label, so that the answer can call the field by it. */
export const labelName = (name: string) => `label:${name}`

/** The same beside a choice, which sends a code where people saw words. */
export const choiceName = (name: string) => `choice:${name}`

export function labelOf(form: FormData, name: string) {
  const label = form.get(labelName(name)) ?? form.get(choiceName(name))
  return typeof label === 'string' ? label : undefined
}

/** What sending a form weighs at most: names, values and the lines around them, and the answer before, which goes along. */
export function sentSize(form: FormData, state: FormState) {
  const sent = [...form].flat()
  return new Blob([JSON.stringify(state), ...sent]).size + sent.length * AROUND + breaksIn(sent)
}
/** The boundary and the heading of a part, shared by its name and its value. */
const AROUND = 150
/** A line that ends in one character ends in two on the way. */
const breaksIn = (sent: FormDataEntryValue[]) =>
  sent.reduce((sum, each) => sum + (typeof each === 'string' ? each.split('\n').length : 0), 0)

/** The tick's name. */
export const AGAIN = 'isMeantAgain'

/** Whose page the form stands in: another person may have signed in on this device since. */
export const WRITER = 'writerOfPage'

export const emptyState: FormState = { ok: false, message: '' }
