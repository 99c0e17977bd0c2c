'use client'

import { useRef, useState } from 'react'
import { useFormChange } from './live-roll'

type Part = { key: string; title: string }

/** Where something can be written in a part, and whether it is: of the roll, whether everybody is marked. */
function isEmpty(part: Element | null) {
  const people = part?.querySelectorAll('.attendee')
  if (people?.length) return [...people].some((row) => !row.querySelector(':checked'))
  const fields = [
    ...(part?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'textarea, input:not([type="hidden"], [type="radio"], [name$="isHigherLevel"])',
    ) ?? []),
  ]
  return (
    fields.length > 0 &&
    fields.every((field) => (field.type === 'checkbox' ? !field.matches(':checked') : !field.value))
  )
}

/** The parts of the minutes, and which of them nobody has written yet; on a phone one line that stays in sight. */
export function Contents({ parts }: { parts: Part[] }) {
  const here = useRef<HTMLElement>(null)
  const [empty, setEmpty] = useState('')
  useFormChange(here, () =>
    setEmpty(parts.flatMap(({ key }) => (isEmpty(document.getElementById(key)) ? [key] : [])).join(' ')),
  )
  const outOfTheWay = () => here.current?.querySelector('details')?.removeAttribute('open')
  const unwritten = empty.split(' ').filter(Boolean)
  return (
    <nav ref={here} id="parts" aria-label="Các phần của biên bản" className="card contents-of-minutes">
      <details className="fold whitespace-nowrap">
        <summary>{`Đến phần${unwritten.length > 0 ? ` (còn ${unwritten.length})` : ''}`}</summary>
      </details>
      <ol className="unfolds gap-x-8 sm:columns-2">
        {parts.map(({ key, title }, index) => (
          <li key={key}>
            <a
              href={`#${key}`}
              className="inline-block py-1.5"
              onClick={outOfTheWay}
            >{`${index + 1}. ${title}`}</a>
            {unwritten.includes(key) && (
              <span className="text-muted">
                {key === 'attendance' ? ' – chưa điểm danh hết' : ' – chưa ghi'}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
