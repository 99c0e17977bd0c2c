'use client'

import { type ReactNode, useRef, useState } from 'react'
import { useFormChange } from './live-roll'

/** Fields a person fills; a choice counts where it may be left open. */
const fieldsOf = (row: Element) =>
  [...row.querySelectorAll('input, textarea, select')].filter(
    (field): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
      (field instanceof HTMLSelectElement && field.options[0]?.value === '') ||
      (field instanceof HTMLInputElement &&
        field.type !== 'radio' &&
        field.type !== 'hidden' &&
        field.type !== 'checkbox') ||
      field instanceof HTMLTextAreaElement,
  )

/**
 * Rows that can be added and taken away. All rows are in the page; those not needed yet are hidden, so that one empty
 * row is there without JavaScript too. A row without text is no row when the draft is read.
 */
export function Rows({
  rows,
  filled,
  add,
  what,
}: {
  rows: ReactNode[]
  filled: number
  add: string
  what: string
}) {
  const [shown, setShown] = useState(Math.min(filled + 1, rows.length))
  const [gone, setGone] = useState<ReadonlySet<number>>(new Set())
  const here = useRef<HTMLDivElement>(null)
  useFormChange(here, () => {
    const isFilled = [...(here.current?.children ?? [])].map((row) =>
      fieldsOf(row).some(({ value }) => value !== ''),
    )
    setShown((before) => Math.max(before, Math.min(isFilled.lastIndexOf(true) + 1, rows.length)))
    // Another's text may have been put where a row was taken away.
    setGone((before) =>
      [...before].some((index) => isFilled[index])
        ? new Set([...before].filter((index) => !isFilled[index]))
        : before,
    )
  })

  function remove(index: number) {
    const row = here.current?.children[index]
    if (!row) return
    for (const field of fieldsOf(row)) field.value = ''
    setGone((before) => new Set(before).add(index))
    row.dispatchEvent(new Event('input', { bubbles: true }))
  }

  const afterSaving = (
    <button type="submit" name="then" value="save" className="button button-plain">
      {`Lưu rồi ${add.toLocaleLowerCase('vi')}`}
    </button>
  )
  return (
    <>
      <div ref={here} className="space-y-4">
        {rows.map((row, index) => (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: a row's name is its number
            key={index}
            hidden={index >= shown || gone.has(index)}
            className="card space-y-3"
          >
            <legend className="px-1 font-semibold">{`${what} ${index + 1 - [...gone].filter((each) => each < index).length}`}</legend>
            {row}
            <button
              type="button"
              className="button button-plain button-small needs-js"
              onClick={() => remove(index)}
            >
              {`Xóa ${what.toLocaleLowerCase('vi')} này`}
            </button>
          </fieldset>
        ))}
      </div>
      {shown < rows.length ? (
        <>
          <button type="button" className="button button-plain needs-js" onClick={() => setShown(shown + 1)}>
            {add}
          </button>
          <noscript>{afterSaving}</noscript>
        </>
      ) : (
        afterSaving
      )}
    </>
  )
}
