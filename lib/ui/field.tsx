'use client'

import { createContext, useContext } from 'react'
import { Called, useField, useMarked } from './action-form'
import { useEarlyText } from './early-text'
import { Frame, useDescribed, type Words } from './frame'

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

type TextProps = Words & {
  value?: string | number | null
  type?: 'text' | 'password' | 'tel' | 'search'
  inputMode?: 'numeric' | 'tel' | 'text'
  autoComplete?: string
  maxLength?: number
  isShort?: boolean
  /** Id of a datalist with ready answers. */
  list?: string
  /** A blank, so that a style sheet can tell an empty field. */
  placeholder?: ' '
}

export function TextField({
  value,
  type = 'text',
  isShort,
  inputMode,
  autoComplete = 'off',
  maxLength,
  list,
  placeholder,
  ...words
}: TextProps) {
  const { errors, value: typed } = useField(words.name)
  return (
    <Frame {...words} errors={errors}>
      <input
        key={single(typed)}
        {...useDescribed(words.name, words.hint, errors)}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        maxLength={maxLength}
        list={list}
        placeholder={placeholder}
        className={`input ${isShort ? 'max-w-48' : ''}`}
        defaultValue={single(typed) ?? value ?? ''}
      />
    </Frame>
  )
}

/** The business day as people write it: an example of a day, so that nobody copies a year long past. */
export const ExampleDay = createContext('')

/** A day as people type it: 7/9/2022, 07-09-2022, 7.9.22. */
export function DayField({ value, hint, ...words }: Omit<TextProps, 'type'>) {
  const example = useContext(ExampleDay)
  return <TextField {...words} value={value} hint={hint ?? (example && `Ví dụ ${example}`)} isShort />
}

export function TextArea({
  value,
  rows = 4,
  maxLength,
  placeholder,
  ...words
}: Words & { value?: string | null; rows?: number } & Pick<TextProps, 'maxLength' | 'placeholder'>) {
  const { errors, value: typed } = useField(words.name)
  const element = useEarlyText(`field-${useMarked(words.name)}`)
  return (
    <Frame {...words} errors={errors}>
      <textarea
        ref={element}
        key={single(typed)}
        {...useDescribed(words.name, words.hint, errors)}
        rows={rows}
        maxLength={maxLength}
        placeholder={placeholder}
        className="input"
        defaultValue={single(typed) ?? value ?? ''}
      />
    </Frame>
  )
}

export type Option = { value: string | number; label: string }

export function Select({
  value,
  options,
  blank,
  ...words
}: Words & { value?: string | number | null; options: Option[]; blank?: string }) {
  const { errors, value: typed } = useField(words.name)
  return (
    <Frame {...words} errors={errors} isChoice>
      <select
        key={single(typed) ?? value}
        {...useDescribed(words.name, words.hint, errors)}
        className="input"
        defaultValue={single(typed) ?? value ?? ''}
      >
        {blank !== undefined && <option value="">{blank}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}

export function Radios({ value, options, ...words }: Words & { value?: string | null; options: Option[] }) {
  const { errors, value: typed } = useField(words.name)
  const chosen = single(typed) ?? value
  return (
    <fieldset
      className={errors ? 'border-l-4 border-bad pl-3' : undefined}
      id={`field-${useMarked(words.name)}`}
    >
      <legend className="font-semibold">{words.label}</legend>
      <Called name={words.name} label={words.label} isChoice />
      {words.hint && <p className="text-muted">{words.hint}</p>}
      {errors?.map((message) => (
        <p key={message} className="font-semibold text-bad">
          {message}
        </p>
      ))}
      {options.map((option) => (
        <label key={option.value} className="flex min-h-11 items-start gap-3 py-2.5">
          <input
            key={chosen}
            type="radio"
            name={words.name}
            value={option.value}
            defaultChecked={chosen === String(option.value)}
            className="mt-0.5 size-5 shrink-0"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}

export function Checkbox({ name, label, isChecked }: { name: string; label: string; isChecked?: boolean }) {
  const { errors, value } = useField(name)
  return (
    <div>
      <Called name={name} label={label} />
      {errors?.map((message) => (
        <p key={message} className="font-semibold text-bad">
          {message}
        </p>
      ))}
      <label className="flex min-h-11 items-start gap-3 py-2.5">
        <input
          key={String(value ? value === 'on' : isChecked)}
          id={`field-${useMarked(name)}`}
          type="checkbox"
          name={name}
          defaultChecked={value ? value === 'on' : isChecked}
          className="mt-0.5 size-5 shrink-0"
        />
        {label}
      </label>
    </div>
  )
}
