'use client'

/** Ready-made phrases: one tap puts the sentence at the end of a text. */
export function Phrases({ into, phrases }: { into: string; phrases: readonly string[] }) {
  if (phrases.length === 0) return null
  return (
    <div className="needs-js flex flex-wrap gap-2">
      {phrases.map((phrase) => (
        <button
          key={phrase}
          type="button"
          className="button button-plain button-small text-left"
          onClick={(event) => {
            const field = event.currentTarget.form?.elements.namedItem(into)
            if (!(field instanceof HTMLTextAreaElement)) return
            field.value = [field.value.trimEnd(), phrase].filter(Boolean).join('\n')
            field.dispatchEvent(new Event('input', { bubbles: true }))
            field.focus()
          }}
        >
          {`+ ${phrase}`}
        </button>
      ))}
    </div>
  )
}
