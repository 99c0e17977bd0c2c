import { WRITER } from '@/lib/core/form-state'
import { keyOf } from '@/lib/meetings/align-rows'
import { type Flat, join, sameText, split } from '@/lib/meetings/draft'

/** Fields of the form that belong to the transport, not to the draft. */
const transport = new RegExp(`^(\\$ACTION|submitKey$|${WRITER}$|minutesId$|draftVersion$|then$|merge-)`)

export function readDraftOf(form: HTMLFormElement): Flat {
  const draft: Flat = {}
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !transport.test(name)) draft[name] = value
  return draft
}

/** The draft as the page came, before anybody wrote: also where people wrote before the script was there. */
export function givenDraftOf(form: HTMLFormElement): Flat {
  const untouched = form.cloneNode(true)
  if (!(untouched instanceof HTMLFormElement)) return readDraftOf(form)
  untouched.reset()
  return readDraftOf(untouched)
}

type Named = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isNamed = (element: Element): element is Named =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement

/** Said on the form after fields were filled from a draft, so that hidden rows and counts look again. */
export const APPLIED = 'draft-applied'

/** What the register said goes with the text it was filled in with. */
const isKnown = (name: string) => name.includes('.known.')

/** Fills the fields from a draft that fits the page. Only what differs is touched. */
export function applyDraft(form: HTMLFormElement, draft: Flat) {
  for (const element of form.elements) {
    if (!isNamed(element) || element.name === '' || transport.test(element.name)) continue
    if (element.type === 'hidden' && !isKnown(element.name)) continue
    const value = draft[element.name] ?? ''
    if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox'))
      element.checked = element.value === value
    else if (!sameText(element.value, value)) setText(element, value)
  }
  form.dispatchEvent(new Event(APPLIED))
}

/** Where somebody is writing, the caret stays behind the same letter. */
function setText(element: Named, value: string) {
  const isWriting = element === document.activeElement && !(element instanceof HTMLSelectElement)
  const caret = isWriting ? element.selectionStart : null
  const before = element.value
  element.value = value
  if (caret === null || element instanceof HTMLSelectElement) return
  const isBeforeChange = before.slice(0, caret) === value.slice(0, caret)
  const at = isBeforeChange ? caret : Math.max(0, value.length - (before.length - caret))
  element.setSelectionRange(at, at)
}

/**
 * Gives the rows of a draft the numbers they have on the page: people and tasks of the register stand where the page
 * shows them, other rows keep their place or take the next free one. Not whole: the page has no field for some row.
 */
export function placeRows(form: HTMLFormElement, draft: Flat): { draft: Flat; isWhole: boolean } {
  const names = [...form.elements].flatMap((element) => (isNamed(element) ? [element.name] : []))
  const { rest, lists } = split(draft)
  let isWhole = true
  for (const [list, rows] of lists) {
    const shown = new Set(
      names.flatMap((name) => (name.startsWith(`${list}.`) ? [Number(name.split('.')[1])] : [])),
    )
    const keyed = keyedRows(form, list, shown)
    const used = new Set(keyed.values())
    for (const row of rows) {
      const key = keyOf(list, row)
      const place = key === undefined ? undefined : keyed.get(key)
      if (place !== undefined) row.at = place
      else {
        while (used.has(row.at)) row.at = 1 + Math.max(...used)
        if (key !== undefined || !shown.has(row.at)) isWhole = false
        used.add(row.at)
      }
    }
  }
  return { draft: join({ rest, lists }), isWhole }
}

function keyedRows(form: HTMLFormElement, list: string, shown: ReadonlySet<number>) {
  const given = new FormData(form)
  const keyed = new Map<string, number>()
  for (const at of shown) {
    const fields = Object.fromEntries(
      ['memberId', 'taskId', 'itemId', 'directiveId'].map((name) => [
        name,
        String(given.get(`${list}.${at}.${name}`) ?? ''),
      ]),
    )
    const key = keyOf(list, { at, fields })
    if (key) keyed.set(key, at)
  }
  return keyed
}
