'use client'

import { useState } from 'react'
import { namesIn, sameText } from '@/lib/meetings/draft'
import { kindOf } from '@/lib/meetings/draft-fields'
import { fieldLabel } from '@/lib/meetings/field-labels'
import type { Kept } from './draft-store'

/** One draft kept on the device: where to send it from, what is in it, and giving it up only after asking. */
export function KeptDraft({ draft, onForget }: { draft: Kept; onForget: () => void }) {
  const [isAsking, setAsking] = useState(false)
  const { meetingId, title, base, mine } = draft
  const texts = namesIn(base, mine).flatMap((name) => {
    const text = mine[name] ?? ''
    return sameText(text, base[name]) || kindOf(name) !== 'text' ? [] : [{ name, text }]
  })

  return (
    <li className="max-w-none">
      {/* A whole page load, which also works from the device without a network. */}
      <a href={`/meetings/${meetingId}/minutes`}>{`Mở để đưa lên máy chủ: ${title}`}</a>
      <details>
        <summary className="min-h-11 cursor-pointer py-2">Xem nội dung đang giữ</summary>
        {texts.length === 0 ? (
          <p>Điểm danh, biểu quyết hoặc ô đánh dấu; không có đoạn chữ nào.</p>
        ) : (
          <dl className="card space-y-2">
            {texts.map(({ name, text }) => (
              <div key={name}>
                <dt className="font-semibold">{fieldLabel(name)}</dt>
                <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">{text || '(đã xóa)'}</dd>
              </div>
            ))}
          </dl>
        )}
        <div className="mt-2 flex flex-wrap gap-2">
          {isAsking ? (
            <>
              <button type="button" className="button" onClick={onForget}>
                Xóa hẳn, không lấy lại được
              </button>
              <button type="button" className="button button-plain" onClick={() => setAsking(false)}>
                Giữ lại
              </button>
            </>
          ) : (
            <button type="button" className="button button-plain" onClick={() => setAsking(true)}>
              Xóa khỏi máy này
            </button>
          )}
        </div>
      </details>
    </li>
  )
}
