'use client'

import { useEffect, useRef } from 'react'

type TextControl = HTMLTextAreaElement | HTMLInputElement

const isText = (element: unknown): element is TextControl =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')

/**
 * Ready-made phrases of the template: one tap puts the sentence at the end of the text the recorder was last in, within
 * this section; before that, of the field where such phrases usually go.
 */
export function Phrases({ into, phrases }: { into?: string; phrases: readonly string[] }) {
  const here = useRef<HTMLDivElement>(null)
  const last = useRef<HTMLTextAreaElement>(undefined)
  useEffect(() => {
    const section = here.current?.closest('section')
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLTextAreaElement) last.current = target
    }
    section?.addEventListener('focusin', remember)
    return () => section?.removeEventListener('focusin', remember)
  }, [])

  function insert(phrase: string) {
    const usual = into && here.current?.closest('form')?.elements.namedItem(into)
    const first = [...(here.current?.closest('section')?.querySelectorAll('textarea') ?? [])].find(
      ({ offsetParent }) => offsetParent !== null,
    )
    const field = last.current ?? usual ?? first
    if (!isText(field)) return
    const between = field instanceof HTMLTextAreaElement ? '\n' : ' '
    field.value = [field.value.trimEnd(), phrase].filter(Boolean).join(between)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.focus()
  }

  if (phrases.length === 0) return null
  return (
    <div ref={here} className="needs-js">
      <details className="fold">
        <summary>{`Câu soạn sẵn (${phrases.length})`}</summary>
      </details>
      <div className="unfolds space-y-2">
        <p className="lead">Câu soạn sẵn, bấm để chèn vào ô đang ghi của phần này:</p>
        <div className="flex flex-wrap gap-2">
          {phrases.map((phrase) => (
            <button
              key={phrase}
              type="button"
              className="button button-plain button-small text-left"
              onClick={() => insert(phrase)}
            >
              {`+ ${phrase}`}
            </button>
          ))}
        </div>
      </div>
    </div>
  )
}
