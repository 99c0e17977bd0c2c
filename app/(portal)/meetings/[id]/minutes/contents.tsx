'use client'

import { useRef, useState } from 'react'
import { useFormChange } from './live-roll'

type Part = { key: string; title: string; isRequired: boolean }

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
  const wanting = parts.filter(({ key, isRequired }) => isRequired && unwritten.includes(key)).length
  return (
    <nav ref={here} id="parts" aria-label="Các phần của biên bản" className="card contents-of-minutes">
      <details className="fold whitespace-nowrap">
        <summary>{`Đến phần${wanting > 0 ? ` (còn ${wanting})` : ''}`}</summary>
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
