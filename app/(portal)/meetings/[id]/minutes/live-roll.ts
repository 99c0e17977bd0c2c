'use client'

import { type RefObject, useEffect, useState } from 'react'
import type { Counted } from '@/lib/meetings/rules/attendance'
import { APPLIED } from './form-draft'

/** What the register says of each person on the list, in the order of the list. */
export type Fact = Omit<Counted, 'state'>

const states = new Set(['present', 'online', 'excused', 'unexcused', 'exemptAbsent'])
const isState = (value: string): value is NonNullable<Counted['state']> => states.has(value)

/** People added by hand have their standing in a field of their own. */
const isStanding = (value: string): value is Counted['standing'] =>
  value === 'full' || value === 'probationary' || value === 'temporary'

export function rollIn(form: HTMLFormElement, facts: readonly Fact[]): Counted[] {
  const given = new FormData(form)
  const text = (name: string) => String(given.get(name) ?? '')
  const stateOf = (index: number) => {
    const value = text(`attendance.${index}.state`)
    return isState(value) ? value : null
  }
  const listed = facts.map((fact, index) => ({ ...fact, state: stateOf(index) }))
  const added: Counted[] = []
  for (const [name, value] of given) {
    const index = Number(/^attendance\.(\d+)\.name$/.exec(name)?.[1])
    if (!(index >= facts.length) || String(value).trim() === '') continue
    const standing = text(`attendance.${index}.standing`)
    added.push({
      standing: isStanding(standing) ? standing : 'full',
      isExempt: false,
      isElsewhere: false,
      isSuspended: false,
      state: stateOf(index),
    })
  }
  return [...listed, ...added]
}

/** Calls for a fresh look when somebody is marked, a draft is filled in, or (if asked) each letter inside is typed. */
export function useFormChange(
  inside: RefObject<HTMLElement | null>,
  look: (form: HTMLFormElement) => void,
  isTyped = false,
) {
  useEffect(() => {
    const here = inside.current
    const form = here?.closest('form')
    if (!here || !form) return
    const again = () => look(form)
    again()
    form.addEventListener('change', again)
    form.addEventListener(APPLIED, again)
    if (isTyped) here.addEventListener('input', again)
    return () => {
      form.removeEventListener('change', again)
      form.removeEventListener(APPLIED, again)
      here.removeEventListener('input', again)
    }
  })
}

/** The list as it is marked right now; counting is done by the same rules as on the server. */
export function useRoll(
  inside: RefObject<HTMLElement | null>,
  facts: readonly Fact[],
  before: readonly Counted[],
) {
  const [roll, setRoll] = useState(before)
  useFormChange(inside, (form) => {
    const now = rollIn(form, facts)
    setRoll((was) => (JSON.stringify(was) === JSON.stringify(now) ? was : now))
  })
  return roll
}
