import { showValue } from './controls'
import { type FormDomain, formOf, shownValues } from './rule-forms'

/** What a rule set says, field by field; `isSet`: a value was typed or chosen. */
export function toldOf(domain: FormDomain, values: unknown) {
  const shown = shownValues(domain, values)
  const { fields } = formOf(domain)
  return fields
    .filter(({ of }) => !of)
    .map(({ name, label, control }) => {
      const isSet = shown[name] !== undefined
      const more = isSet ? fields.find(({ of }) => of === name) : undefined
      const beside = more ? ` của ${showValue(more.control, shown[more.name])}` : ''
      return { name, label, control, isSet, text: `${showValue(control, shown[name])}${beside}` }
    })
}
