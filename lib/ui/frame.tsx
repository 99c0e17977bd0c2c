'use client'

import type { ReactNode } from 'react'
import { Called, useMarked } from './action-form'

export type Words = { name: string; label: string; hint?: ReactNode; isOptional?: boolean }

/** Label above, hint below it, error between hint and control. */
export function Frame({
  name,
  label,
  hint,
  isOptional,
  errors,
  isChoice,
  children,
}: Words & { errors?: string[]; isChoice?: boolean; children: ReactNode }) {
  const at = useMarked(name)
  return (
    <div className={errors ? 'border-l-4 border-bad pl-3' : undefined}>
      <Called name={name} label={label} isChoice={isChoice} />
      <label htmlFor={`field-${at}`} className="block font-semibold">
        {label}
        {isOptional && <span className="font-normal text-muted"> (không bắt buộc)</span>}
      </label>
      {hint && (
        <p id={`hint-${at}`} className="text-muted">
          {hint}
        </p>
      )}
      {errors?.map((message) => (
        <p key={message} id={`error-${at}`} className="font-semibold text-bad">
          {message}
        </p>
      ))}
      <div className="mt-1">{children}</div>
    </div>
  )
}

export function useDescribed(name: string, hint: ReactNode, errors?: string[]) {
  const at = useMarked(name)
  return {
    id: `field-${at}`,
    name,
    'aria-invalid': errors ? true : undefined,
    'aria-describedby':
      [hint && `hint-${at}`, errors && `error-${at}`].filter(Boolean).join(' ') || undefined,
  }
}
