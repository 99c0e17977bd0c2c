'use client'

import { type ChangeEvent, useState, useSyncExternalStore } from 'react'

const never = () => () => undefined
/** False on the server and without JavaScript: then only typing is offered. */
const useIsInBrowser = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

const hex = (digest: ArrayBuffer) =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Mã băm of a file, worked out on the person's own machine: the file goes nowhere. */
export function HashField({ value, expected, error }: { value?: string; expected?: string; error?: string }) {
  const [hash, setHash] = useState(value ?? '')
  const [said, setSaid] = useState<{ text: string; isGood: boolean }>()
  const canRead = useIsInBrowser()

  async function read(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0]
    if (!file) return
    if (!window.crypto?.subtle) return setSaid({ text: noCrypto, isGood: false })
    const found = hex(await window.crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
    setHash(found)
    setSaid(verdict(found, expected))
  }

  return (
    <div className="space-y-4">
      {canRead && (
        <div>
          <label htmlFor="field-file" className="block font-semibold">
            Chọn tệp PDF để đối chiếu <span className="font-normal text-muted">(không bắt buộc)</span>
          </label>
          <p id="hint-file" className="text-muted">
            Tệp không được gửi đi; máy của đồng chí tự tính mã băm. Có thể kéo tệp thả vào ô này.
          </p>
          <input
            id="field-file"
            type="file"
            accept="application/pdf,.pdf"
            aria-describedby="hint-file"
            onChange={read}
            className="input mt-1 max-w-160"
          />
        </div>
      )}
      <p role="status" className={`font-semibold ${said?.isGood ? 'text-good' : 'text-bad'}`}>
        {said?.text}
      </p>
      <div>
        <label htmlFor="field-hash" className="block font-semibold">
          Mã băm SHA-256 của tệp <span className="font-normal text-muted">(không bắt buộc)</span>
        </label>
        <p id="hint-hash" className="text-muted">
          64 chữ số và chữ từ a đến f; tự điền khi chọn tệp, hoặc đồng chí chép vào.
        </p>
        {error && <p className="font-semibold text-bad">{error}</p>}
        <input
          id="field-hash"
          name="hash"
          value={hash}
          onChange={(event) => setHash(event.target.value)}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="hint-hash"
          className="input mt-1"
        />
      </div>
    </div>
  )
}

const noCrypto =
  'Trình duyệt này không tính được mã băm ở địa chỉ không có https. Đồng chí chép mã băm vào ô dưới.'

function verdict(found: string, expected: string | undefined) {
  if (!expected) return { text: 'Đã tính mã băm của tệp. Đồng chí bấm “Kiểm tra văn bản”.', isGood: true }
  return found === expected
    ? { text: 'Khớp: tệp đúng từng byte với bản đã lưu.', isGood: true }
    : { text: 'Không khớp: tệp khác với bản đã lưu.', isGood: false }
}
