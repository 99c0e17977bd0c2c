'use client'

/** One tap puts a known text into an empty field; what somebody typed there stays. */
export function InsertText({ into, text }: { into: string; text: string }) {
  return (
    <button
      type="button"
      className="button button-plain button-small needs-js"
      onClick={({ currentTarget }) => {
        const field = currentTarget.form?.elements.namedItem(into)
        if (!(field instanceof HTMLTextAreaElement)) return
        if (field.value.trim() === '') field.value = text
        field.dispatchEvent(new Event('input', { bubbles: true }))
        field.focus()
      }}
    >
      Ghi vào biên bản
    </button>
  )
}
