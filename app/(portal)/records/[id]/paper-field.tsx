'use client'

import { Called, useField } from '@/lib/ui/action-form'

/** One paper: Có, Thiếu, Chưa rà soát side by side; what was chosen stays after a refusal. */
export function PaperField({
  name,
  label,
  hint,
  value,
  options,
}: {
  name: string
  label: string
  hint?: string
  value: string
  options: { value: string; label: string }[]
}) {
  const { errors, value: typed } = useField(name)
  const chosen = typeof typed === 'string' ? typed : value
  return (
    <fieldset
      id={`field-${name}`}
      className="max-w-none border-b border-line py-2 lg:grid lg:grid-cols-[1fr_auto] lg:gap-x-6"
    >
      <legend className="sr-only">{label}</legend>
      <Called name={name} label={label} isChoice />
      <div className="self-center">
        <span aria-hidden="true" className="font-semibold">
          {label}
        </span>
        {hint && <p className="text-muted">{hint}</p>}
        {errors?.map((message) => (
          <p key={message} className="font-semibold text-bad">
            {message}
          </p>
        ))}
      </div>
      <div className="flex flex-wrap gap-x-5">
        {options.map((option) => (
          <label key={option.value} className="flex min-h-11 items-center gap-2 py-1">
            <input
              key={chosen}
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={chosen === option.value}
              className="size-5 shrink-0"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
