'use client'

import { useState } from 'react'
import { Notice } from '@/lib/ui/badge'
import { HELD, type Status, shownTime } from './status'

type Taken = Extract<Status, { kind: 'taken' }>

/** The pen is in another hand: who has it, since when, and the way to get it back. The text stays on this device. */
export function TakenNotice({ taken, onTakeOver }: { taken: Taken; onTakeOver: () => Promise<unknown> }) {
  const [problem, setProblem] = useState('')
  const { by, since, isTakenOver } = taken
  const what = isTakenOver ? 'đã nhận ghi biên bản này' : 'đang ghi biên bản này'

  async function takeOver() {
    setProblem('')
    const kind = await onTakeOver()
    if (kind === 'offline') setProblem('Chưa có mạng nên chưa nhận ghi được; đồng chí bấm lại khi có mạng.')
    if (kind === 'expired') setProblem('Phiên đã hết; đồng chí đăng nhập lại rồi mở lại trang này.')
  }

  return (
    <div id={HELD} className="my-4 scroll-mt-20">
      <Notice tone="warn" title={`Đồng chí ${by} ${what} từ lúc ${shownTime(since)}`}>
        <p>
          Những gì đồng chí đã ghi vẫn giữ trên máy này, chưa lên máy chủ. Khi đồng chí nhận ghi, hai bản được
          ghép lại; chỗ khác nhau sẽ hỏi đồng chí, không ghi đè.
        </p>
        <button type="button" className="button mt-2" onClick={takeOver}>
          Nhận ghi và ghép hai bản
        </button>
        {problem && (
          <p role="alert" className="mt-2 font-semibold text-bad">
            {problem}
          </p>
        )}
      </Notice>
    </div>
  )
}
