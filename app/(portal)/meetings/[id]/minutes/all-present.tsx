'use client'

/** Tất cả có mặt: everybody not yet marked, whom nobody expects as staying away; exceptions are tapped after. Without JavaScript the button sends the form. */
export function AllPresent() {
  return (
    <button
      type="submit"
      name="then"
      value="allPresent"
      className="button button-plain"
      onClick={(event) => {
        const { form } = event.currentTarget
        if (!form) return
        event.preventDefault()
        for (const row of form.querySelectorAll('.attendee')) {
          const usual =
            row.querySelector<HTMLInputElement>('input[value="exemptAbsent"]') ??
            row.querySelector<HTMLInputElement>('input[value="present"]')
          if (usual && !row.querySelector('input[type="radio"]:checked')) usual.checked = true
        }
        form.dispatchEvent(new Event('change'))
        form.dispatchEvent(new Event('input', { bubbles: true }))
      }}
    >
      Tất cả có mặt
    </button>
  )
}
