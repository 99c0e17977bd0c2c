import { fieldLabel } from '@/lib/meetings/field-labels'

/** How the page itself calls a field: so that two texts are compared in the words people see. */
export function wordsFor(form: HTMLFormElement, name: string) {
  const element = elementOf(form, name)
  const legend = element?.closest('fieldset')?.querySelector('legend')
  return {
    section: textOf(element?.closest('section')?.querySelector('h2')),
    /** The row's legend (a person, "Ý kiến 3"), where the field stands in a row. */
    row: /\.\d+(\.|$)/.test(name) ? textOf(legend) || fieldLabel(name) : '',
    field: labelOf(element, legend) || fieldLabel(name),
  }
}

/** A value as the page shows it: the words of the choice, not its code. */
export function shownValue(form: HTMLFormElement, name: string, value: string): string {
  const found = form.elements.namedItem(name)
  if (found instanceof HTMLSelectElement)
    return [...found.options].find((option) => option.value === value)?.text ?? value
  const radios = found instanceof RadioNodeList ? [...found] : [found]
  for (const radio of radios)
    if (radio instanceof HTMLInputElement && radio.type === 'radio' && radio.value === value)
      return textOf(radio.labels?.[0])
  if (found instanceof HTMLInputElement && found.type === 'checkbox')
    return value === 'on' ? 'Có đánh dấu' : 'Không đánh dấu'
  return value
}

/** Where on the page a field, or the first one of a row, stands; -1 when the page has none. */
export const placeOf = (form: HTMLFormElement, name: string) =>
  [...form.elements].findIndex((each) => {
    const own = each.getAttribute('name') ?? ''
    return own === name || own.startsWith(`${name}.`)
  })

/** A row's name ("opinions.2") stands for its first field. */
function elementOf(form: HTMLFormElement, name: string): Element | undefined {
  const found = form.elements.namedItem(name)
  if (found instanceof Element) return found
  if (found instanceof RadioNodeList) return [...found].find((node) => node instanceof Element)
  return [...form.elements].find((each) => each.getAttribute('name')?.startsWith(`${name}.`))
}

function labelOf(element: Element | undefined, legend: Element | null | undefined): string {
  if (element instanceof HTMLInputElement && element.type === 'radio')
    return element.closest('.attendee') ? 'Điểm danh' : textOf(legend)
  const isLabelled =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  const label = isLabelled ? element.labels?.[0] : undefined
  return textOf(label).replace(' (không bắt buộc)', '')
}

const textOf = (element: Element | null | undefined) =>
  (element?.firstElementChild?.textContent || element?.textContent || '').trim()
