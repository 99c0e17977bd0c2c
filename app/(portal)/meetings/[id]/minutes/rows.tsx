'use client'

import { type ReactNode, useRef, useState } from 'react'
import { useFormChange } from './live-roll'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Fields a person fills; a choice counts where it may be left open. */
const fieldsOf = (row: Element) =>
  [...row.querySelectorAll('input, textarea, select')].filter(
    (field): field is Field =>
      (field instanceof HTMLSelectElement && field.options[0]?.value === '') ||
      (field instanceof HTMLInputElement &&
        field.type !== 'radio' &&
        field.type !== 'hidden' &&
        field.type !== 'checkbox') ||
      field instanceof HTMLTextAreaElement,
  )

/** What a row says in one line: its first fields, a choice by its words. */
const lineOf = (row: Element) =>
  [...row.querySelectorAll<Field>(':is(input:not([type="hidden"], [type="checkbox"]), textarea, select)')]
    .slice(0, 3)
    .map((field) =>
      field instanceof HTMLSelectElement && field.value ? field.selectedOptions[0]?.text : field.value,
    )
    .filter(Boolean)
    .join(' – ')
    .replace(/\s+/g, ' ')

/**
 * Rows that can be added and taken away. All rows are in the page; those not needed yet are hidden, so that one empty
 * row is there without JavaScript too. A row without text is no row when the draft is read. On a phone the first
 * empty row is the line that adds it, and a row that was filled in before is the line of what it says.
 */
export function Rows({
  rows,
  filled,
  add,
  what,
  lines = [],
}: {
  rows: ReactNode[]
  filled: number
  add: string
  what: string
  /** What the filled rows say, for the page as it comes; afterwards their fields say it. */
  lines?: readonly string[]
}) {
  const [shown, setShown] = useState(Math.min(filled + 1, rows.length))
  const [gone, setGone] = useState<ReadonlySet<number>>(new Set())
  const [said, setSaid] = useState<string>()
  const here = useRef<HTMLDivElement>(null)
  /** Rows that were seen with text: one that has none now was cleared. */
  const written = useRef(new Set<number>())
  useFormChange(here, () => {
    const all = [...(here.current?.children ?? [])]
    const isFilled = all.map((row) => fieldsOf(row).some(({ value }) => value !== ''))
    for (const [index, is] of isFilled.entries()) if (is) written.current.add(index)
    setSaid(
      all
        .map(
          (row, index) =>
            (isFilled[index] && lineOf(row)) || (written.current.has(index) ? '' : (lines[index] ?? '')),
        )
        .join('\n'),
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
    <button
      type="submit"
      name="then"
      value="save"
      className="button button-plain"
      // The saved page brings more rows; the first of them is the one that was asked for.
      onClick={() => setShown(rows.length + 1)}
    >
      {`Lưu rồi ${add.toLocaleLowerCase('vi')}`}
    </button>
  )
  return (
    <>
      <div ref={here} className="rows space-y-4">
        {rows.map((row, index) => {
          const line = said === undefined ? lines[index] : said.split('\n')[index]
          return (
            <fieldset
              // biome-ignore lint/suspicious/noArrayIndexKey: a row's name is its number
              key={index}
              hidden={index >= shown || gone.has(index)}
              className="card space-y-3"
            >
              <legend className="px-1 font-semibold">{`${what} ${index + 1 - [...gone].filter((each) => each < index).length}`}</legend>
              {(index === filled || lines[index]) && (
                <details className={line ? 'fold' : 'fold spare'}>
                  <summary>{line || add}</summary>
                </details>
              )}
              <div className="unfolds space-y-3">
                {row}
                <button
                  type="button"
                  className="button button-plain button-small needs-js"
                  onClick={() => remove(index)}
                >
                  {`Xóa ${what.toLocaleLowerCase('vi')} này`}
                </button>
              </div>
            </fieldset>
          )
        })}
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
