'use client'

import { useEffect, useState } from 'react'

/** Each key stands for something on the page that is reached by Tab and Enter as well. */
const keys = [
  { key: 'ArrowRight', shown: '→', does: 'mục tiếp theo', at: '#next' },
  { key: 'ArrowLeft', shown: '←', does: 'mục trước', at: '#previous' },
  { key: 'n', shown: 'N', does: 'ô nơi nhận', at: '#field-addresseeId' },
  { key: 'l', shown: 'L', does: 'ô lĩnh vực', at: '#field-field' },
  { key: 'c', shown: 'C', does: 'ô cơ quan xử lý', at: '#field-agencyId' },
  { key: 'h', shown: 'H', does: 'ô hạn trả lời', at: '#field-dueOn' },
  { key: 'g', shown: 'G', does: 'gộp vào mục giống nhất', at: '#alike' },
  { key: 'm', shown: 'M', does: 'tìm mục khác để gộp', at: '#merge' },
  { key: 's', shown: 'S', does: 'tách cho nơi khác trả lời', at: '#split' },
  { key: 'r', shown: 'R', does: 'trả lại để chi bộ làm rõ', at: '#clarify' },
  { key: 't', shown: 'T', does: 'nút Trình giao xử lý (Enter để gửi)', at: '#propose button[type=submit]' },
]
const STORED = 'portal.keysOff'

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=radio], [type=checkbox]), textarea, select')

/** Letters act only outside of fields, so that writing Vietnamese is never taken for a command. */
export function Keys() {
  const [isOff, setOff] = useState(true)
  useEffect(() => setOff(localStorage.getItem(STORED) === 'yes'), [])
  useEffect(() => {
    if (isOff) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return
      if (isWriting(event.target)) {
        if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
        return
      }
      const found = keys.find(({ key }) => key === event.key || key === event.key.toLowerCase())
      const element = found && document.querySelector<HTMLElement>(found.at)
      if (!element) return
      event.preventDefault()
      if (element instanceof HTMLAnchorElement) element.click()
      else element.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOff])
  const turn = (isOn: boolean) => {
    localStorage.setItem(STORED, isOn ? 'no' : 'yes')
    setOff(!isOn)
  }

  return (
    <details className="card">
      <summary className="min-h-11 py-2 font-semibold">Phím tắt</summary>
      <p>
        Dùng khi con trỏ không ở trong ô nhập; bấm phím Esc để ra khỏi ô. Phím Tab và Enter vẫn dùng như
        thường.
      </p>
      <ul className="list-disc pl-6">
        {keys.map(({ key, shown, does }) => (
          <li key={key}>
            <kbd className="font-semibold">{shown}</kbd>: {does}
          </li>
        ))}
      </ul>
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          className="size-5"
          checked={!isOff}
          onChange={(event) => turn(event.target.checked)}
        />
        Dùng phím tắt trên máy này
      </label>
    </details>
  )
}
