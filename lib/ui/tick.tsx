'use client'

import type { ReactNode } from 'react'
import { Called, useField, useMarked } from './action-form'

/** Rows to tick, one box each; what was ticked stays ticked after a refusal. */
export function Ticks({ name, legend, children }: { name: string; legend: string; children: ReactNode }) {
  const { errors } = useField(name)
  return (
    <fieldset id={`field-${useMarked(name)}`} className={errors ? 'border-l-4 border-bad pl-3' : undefined}>
      <legend className="font-semibold">{legend}</legend>
      <Called name={name} label={legend} isChoice />
      {errors?.map((message) => (
        <p key={message} className="font-semibold text-bad">
          {message}
        </p>
      ))}
      {children}
    </fieldset>
  )
}

export function Tick({
  name,
  value,
  label,
  isTicked,
}: {
  name: string
  value: string
  label: ReactNode
  /** Before anybody answered. */
  isTicked?: boolean
}) {
  const { value: typed } = useField(name)
  return (
    <label className="flex min-h-11 items-start gap-3 py-2">
      <input
        type="checkbox"
        name={`${name}[]`}
        value={value}
        defaultChecked={typed ? typed.includes(value) : isTicked}
        className="size-6 shrink-0"
      />
      <span>{label}</span>
    </label>
  )
}
