'use client'

import { useEffect, useState } from 'react'

type Kept = Record<string, string>

const formOf = (id: string) => {
  const found = document.getElementById(id)
  return found instanceof HTMLFormElement ? found : undefined
}

function fill(form: HTMLFormElement, kept: Kept) {
  for (const [name, value] of Object.entries(kept)) {
    const field = form.elements.namedItem(name)
    if (field instanceof RadioNodeList) field.value = value
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value
  }
}

/** What was typed; a colon stands in the names of what the form says of itself. */
const read = (form: HTMLFormElement): Kept =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' && !name.includes(':') ? [[name, value]] : [],
    ),
  )

function kept(storageKey: string): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/**
 * Keeps what is typed on this device only, under the account's own key, until the person clears it. Nothing of it
 * is ever sent anywhere but to the printer.
 */
export function DeviceDraft({ formId, storageKey }: { formId: string; storageKey: string }) {
  const [status, setStatus] = useState('')
  useEffect(() => {
    const form = formOf(formId)
    if (!form) return
    const before = kept(storageKey)
    if (before) {
      fill(form, before)
      setStatus('Đã lấy lại bản gõ dở giữ trên máy này.')
    }
    const keep = () => {
      try {
        localStorage.setItem(storageKey, JSON.stringify(read(form)))
        setStatus('Đang giữ tạm trên máy này, chưa gửi đi đâu.')
      } catch {
        setStatus('Máy này không giữ tạm được; đồng chí in trước khi rời trang.')
      }
    }
    form.addEventListener('input', keep)
    return () => form.removeEventListener('input', keep)
  }, [formId, storageKey])

  const clear = () => {
    localStorage.removeItem(storageKey)
    formOf(formId)?.reset()
    setStatus('Đã xóa hết trên máy này.')
  }

  return (
    <div className="space-y-2">
      <p role="status" className="text-muted">
        {status}
      </p>
      <button type="button" className="button button-plain" onClick={clear}>
        Xóa những gì đã gõ trên máy này
      </button>
    </div>
  )
}
