'use client'

import { Called, useField } from './action-form'

type CellProps = {
  name: string
  /** Says row and column to those who do not see the table. */
  label: string
  value?: string | number | null
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

function Problems({ name, errors }: { name: string; errors?: string[] }) {
  return errors?.map((message) => (
    <span key={message} id={`error-${name}`} className="block max-w-64 font-semibold text-bad">
      {message}
    </span>
  ))
}

/** A number inside a table; `isWide`: an amount of money. */
export function NumberCell({ name, label, value, isWide }: CellProps & { isWide?: boolean }) {
  const { errors, value: typed } = useField(name)
  return (
    <span className="block">
      <Called name={name} label={label} />
      <input
        key={single(typed)}
        id={`field-${name}`}
        name={name}
        aria-label={label}
        aria-invalid={errors ? true : undefined}
        aria-describedby={errors ? `error-${name}` : undefined}
        inputMode="numeric"
        autoComplete="off"
        className={`input text-right ${isWide ? 'w-32' : 'w-20'}`}
        defaultValue={single(typed) ?? value ?? ''}
      />
      <Problems name={name} errors={errors} />
    </span>
  )
}

/** One line of text inside a table. */
export function TextCell({ name, label, value }: CellProps) {
  const { errors, value: typed } = useField(name)
  return (
    <span className="block">
      <Called name={name} label={label} />
      <input
        key={single(typed)}
        id={`field-${name}`}
        name={name}
        aria-label={label}
        aria-invalid={errors ? true : undefined}
        aria-describedby={errors ? `error-${name}` : undefined}
        autoComplete="off"
        className="input min-w-40"
        defaultValue={single(typed) ?? value ?? ''}
      />
      <Problems name={name} errors={errors} />
    </span>
  )
}

/** A choice inside a table. */
export function SelectCell({
  options,
  blank,
  ...cell
}: CellProps & { options: { value: string; label: string }[]; blank?: string }) {
  const { name, label, value } = cell
  const { errors, value: typed } = useField(name)
  return (
    <span className="block">
      <Called name={name} label={label} />
      <select
        key={single(typed) ?? value}
        id={`field-${name}`}
        name={name}
        aria-label={label}
        aria-invalid={errors ? true : undefined}
        aria-describedby={errors ? `error-${name}` : undefined}
        className="input min-w-40"
        defaultValue={single(typed) ?? value ?? ''}
      >
        {blank !== undefined && <option value="">{blank}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Problems name={name} errors={errors} />
    </span>
  )
}
