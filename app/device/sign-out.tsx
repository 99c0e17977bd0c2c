'use client'

import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { listKept, type Owner } from './draft-store'
import { settlePage } from './leaving'
import { forgetPages } from './offline'

type Asked = { kind: 'kept'; count: number } | { kind: 'offline' | 'saving' }

/** Signing out on a shared computer: what is not on the server yet is said first; kept pages are taken away. */
export function SignOut({ owner, children }: { owner: Owner; children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>()
  const here = useRef<HTMLDivElement>(null)
  const isSettled = useRef(false)

  function leave() {
    isSettled.current = true
    here.current?.querySelector('form')?.requestSubmit()
  }

  async function ask(event: FormEvent) {
    if (isSettled.current) return
    event.preventDefault()
    event.stopPropagation()
    setAsked({ kind: 'saving' })
    await settlePage()
    const isOnline = await fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(8_000) }).then(
      ({ ok }) => ok,
      () => false,
    )
    if (!isOnline) return setAsked({ kind: 'offline' })
    const kept = await listKept(owner).catch(() => [])
    if (kept.length > 0) return setAsked({ kind: 'kept', count: kept.length })
    await forgetPages().catch(() => undefined)
    leave()
  }

  return (
    <div>
      {asked && (
        <div role="alert" className="mb-3 rounded border-l-4 border-current bg-warn-soft p-4 text-warn">
          {asked.kind === 'saving' && <p className="text-ink">Đang lưu trước khi đăng xuất…</p>}
          {asked.kind === 'offline' && (
            <p className="text-ink">
              Mất mạng nên chưa đăng xuất được. Đồng chí bấm lại khi có mạng, trước khi rời máy.
            </p>
          )}
          {asked.kind === 'kept' && (
            <>
              <p className="font-semibold">{`Chưa lên máy chủ: ${asked.count} nội dung`}</p>
              <p className="text-ink">
                Đăng xuất thì các nội dung ấy vẫn giữ trên máy này, không ai khác xem được; đồng chí đăng nhập
                lại trên máy này để đưa lên máy chủ.
              </p>
              <p className="mt-2 flex flex-wrap gap-2">
                <button
                  type="button"
                  className="button"
                  onClick={() =>
                    forgetPages()
                      .catch(() => undefined)
                      .then(leave)
                  }
                >
                  Đăng xuất, giữ trên máy này
                </button>
                <button type="button" className="button button-plain" onClick={() => setAsked(undefined)}>
                  Ở lại
                </button>
              </p>
            </>
          )}
        </div>
      )}
      <div ref={here} data-sign-out hidden={asked?.kind === 'kept'} onSubmitCapture={ask}>
        {children}
      </div>
    </div>
  )
}
