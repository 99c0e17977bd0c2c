'use client'

import { useState } from 'react'

/** Text to paste elsewhere. Without JavaScript it is selected and copied by hand. */
export function CopyText({ label, text, rows = 3 }: { label: string; text: string; rows?: number }) {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <div className="space-y-2">
      <label className="block">
        <span className="block font-semibold">{label}</span>
        <textarea readOnly rows={rows} className="input mt-1" defaultValue={text} key={text} />
      </label>
      <button type="button" className="button button-plain" onClick={copy}>
        Chép nội dung
      </button>
      <span role="status" className="ml-3">
        {isCopied && 'Đã chép.'}
      </span>
    </div>
  )
}
