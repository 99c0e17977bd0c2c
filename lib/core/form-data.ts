import { isReadable } from './fields'
import { choiceName, type FormState, labelName, labelOf } from './form-state'

/** What a form says of itself. */
const OF_FORM = ['$ACTION', labelName(''), choiceName('')]

/** A form as an object: repeated names become lists, empty text is left out, Next's own fields go away. */
export function readForm(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.create(null)
  for (const name of new Set(form.keys())) {
    if (OF_FORM.some((start) => name.startsWith(start)) || !isReadable(name)) continue
    const values = form.getAll(name).map((value) => (typeof value === 'string' ? clean(value) : value))
    const filled = values.filter((value) => value !== '')
    if (name.endsWith('[]')) fields[name.slice(0, -2)] = filled
    else if (filled.length > 0) fields[name] = filled.length === 1 ? filled[0] : filled
  }
  return fields
}

/** An answer with its fields in the order of the form, called as the form calls them. */
export function named<Answer extends object>(
  answer: Answer & Pick<FormState, 'fields'>,
  form: FormData,
): Answer {
  const bare = (name: string) => OF_FORM.reduce((left, start) => left.replace(start, ''), name)
  const places = [...new Set([...form.keys()].map((name) => bare(name).replace('[]', '')))]
  const place = (name: string) => (places.includes(name) ? places.indexOf(name) : places.length)
  const fields = Object.entries(answer.fields ?? {}).sort(([one], [other]) => place(one) - place(other))
  if (fields.length === 0) return answer
  const labels = fields.flatMap(([name]) => {
    const label = labelOf(form, name)
    return label === undefined ? [] : [[name, label]]
  })
  return { ...answer, fields: Object.fromEntries(fields), labels: Object.fromEntries(labels) }
}

/** Phones send decomposed letters; one spelling everywhere, and line ends as one character. */
const clean = (text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()

/** What goes back into the fields after a refusal. Passwords and files never do. */
export function refill(raw: Record<string, unknown>): Record<string, string | string[]> {
  const kept = Object.entries(raw).filter(
    ([name, value]) =>
      !/password/i.test(name) &&
      (typeof value === 'string' ||
        (Array.isArray(value) && value.every((each) => typeof each === 'string'))),
  )
  return Object.fromEntries(kept) as Record<string, string | string[]>
}
