import { showDay } from '@/lib/core/dates'
import { comma } from '@/lib/core/numbers'
import type { MinutesContent } from './content'
import type { Flat } from './draft'
import { kindOf } from './draft-fields'
import { itemField } from './rules/score-fields'

/** The content as field names and texts, the way the page fills its fields. */
export function showDraft(content: MinutesContent): Flat {
  const flat: Flat = {}
  const walk = (value: unknown, name: string) => {
    if (Array.isArray(value)) for (const [index, each] of value.entries()) walk(each, `${name}.${index}`)
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value))
        walk(each, name === '' ? key : `${name}.${name === 'score.items' ? itemField(key) : key}`)
    else flat[name] = shown(value, name)
  }
  walk(content, '')
  return flat
}

function shown(value: unknown, name: string): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'on' : ''
  if (typeof value === 'number') return comma(value)
  return kindOf(name) === 'day' ? showDay(String(value)) : String(value)
}
