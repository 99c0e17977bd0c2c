'use client'

import { type ReactNode, useState } from 'react'
import { Called, useField } from './action-form'

type CellProps = {
  name: string
  /** Says row and column to those who do not see the table. */
  label: string
  value?: string | number | null
}

/** What every control of a cell bears; what was typed before a refusal (`kept`) stays. */
function useCell({ name, label, value }: CellProps) {
  const { errors, value: typed } = useField(name)
  const kept = Array.isArray(typed) ? typed[0] : typed
  return {
    kept,
    errors,
    bears: {
      id: `field-${name}`,
      name,
      'aria-label': label,
      'aria-invalid': errors ? true : undefined,
      'aria-describedby': errors ? `error-${name}` : undefined,
      defaultValue: kept ?? value ?? '',
    },
  }
}

function Framed({
  name,
  label,
  errors,
  isChoice,
  children,
}: CellProps & { errors?: string[]; isChoice?: boolean; children: ReactNode }) {
  return (
    <span className="block">
      <Called name={name} label={label} isChoice={isChoice} />
      {children}
      {errors?.map((message) => (
        <span key={message} id={`error-${name}`} className="block max-w-64 font-semibold text-bad">
          {message}
        </span>
      ))}
    </span>
  )
}

/** A number inside a table; `isWide`: an amount of money. */
export function NumberCell({ isWide, ...cell }: CellProps & { isWide?: boolean }) {
  const { kept, errors, bears } = useCell(cell)
  return (
    <Framed {...cell} errors={errors}>
      <input
        key={kept}
        {...bears}
        inputMode="numeric"
        autoComplete="off"
        className={`input text-right ${isWide ? 'w-32' : 'w-20'}`}
      />
    </Framed>
  )
}

/** One line of text inside a table. */
export function TextCell(cell: CellProps) {
  const { kept, errors, bears } = useCell(cell)
  return (
    <Framed {...cell} errors={errors}>
      <input key={kept} {...bears} autoComplete="off" className="input min-w-40" />
    </Framed>
  )
}

/** A choice inside a table; on paper the words alone, which a narrow column would cut. */
export function SelectCell({
  options,
  blank,
  ...cell
}: CellProps & { options: { value: string; label: string }[]; blank?: string }) {
  const { kept, errors, bears } = useCell(cell)
  const [chosen, setChosen] = useState(String(bears.defaultValue))
  return (
    <Framed {...cell} errors={errors} isChoice>
      <select
        key={kept ?? cell.value}
        {...bears}
        onChange={(event) => setChosen(event.target.value)}
        className="input min-w-40 print:hidden"
      >
        {blank !== undefined && <option value="">{blank}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <span className="hidden print:inline" aria-hidden="true">
        {options.find(({ value }) => value === chosen)?.label}
      </span>
    </Framed>
  )
}
