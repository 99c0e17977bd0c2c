'use client'

export type FilterProps = {
  name: string
  label: string
  value?: string | number
  options: { value: string | number; label: string }[]
  all: string
}

/** The choices of a filter, often a hundred with those of others, sent once as words, like rows of a table. */
export function FilterChoices({ name, label, value, options, all }: FilterProps) {
  return (
    <div>
      <label htmlFor={`field-${name}`} className="block font-semibold">
        {label}
      </label>
      <select id={`field-${name}`} name={name} defaultValue={value ?? ''} className="input mt-1">
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
