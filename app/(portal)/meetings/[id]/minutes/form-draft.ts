import { type Flat, sameText } from '@/lib/meetings/draft'

/** Fields of the form that belong to the transport, not to the draft. */
const transport = /^(\$ACTION|submitKey$|minutesId$|draftVersion$|then$|clash-)/

export function readDraftOf(form: HTMLFormElement): Flat {
  const draft: Flat = {}
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !transport.test(name)) draft[name] = value
  return draft
}

type Named = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isNamed = (element: Element): element is Named =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement

/** Said on the form after fields were filled from a draft, so that hidden rows and counts look again. */
export const APPLIED = 'draft-applied'

/** Fills the fields from a draft. True when every text of the draft found its field. */
export function applyDraft(form: HTMLFormElement, draft: Flat): boolean {
  const placed = new Set<string>()
  for (const element of form.elements) {
    if (!isNamed(element) || element.name === '' || transport.test(element.name)) continue
    const value = draft[element.name] ?? ''
    placed.add(element.name)
    if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox'))
      element.checked = element.value === value
    else if (!sameText(element.value, value)) element.value = value
  }
  form.dispatchEvent(new Event(APPLIED))
  return Object.entries(draft).every(([name, value]) => value === '' || placed.has(name) || isFact(name))
}

/** Facts of the register travel with the server's text but are no fields of the page. */
const isFact = (name: string) =>
  /^attendance\.\d+\.(name|position|standing|isExempt|isElsewhere|isSuspended)$/.test(name) ||
  /^subjects\.\d+\.name$/.test(name) ||
  /\.memberId$/.test(name)
