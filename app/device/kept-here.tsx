'use client'

import { usePathname } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { draftStore, type Kept, listKept, type Owner } from './draft-store'
import { KeptDraft } from './kept-draft'
import { forgetPages } from './offline'

/** Chưa lên máy chủ: what this account wrote on this device and the server has not got yet. */
export function KeptHere(owner: Owner) {
  const { accountId, deviceKey } = owner
  const [kept, setKept] = useState<Kept[]>([])
  const path = usePathname()
  const look = useCallback(() => {
    listKept({ accountId, deviceKey }).then(setKept, () => undefined)
  }, [accountId, deviceKey])

  useEffect(() => {
    forgetPages(accountId)
  }, [accountId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another moment to look
  useEffect(() => {
    look()
    window.addEventListener('focus', look)
    window.addEventListener('online', look)
    return () => {
      window.removeEventListener('focus', look)
      window.removeEventListener('online', look)
    }
  }, [look, path])

  // The page that writes a draft says itself how far it got.
  const elsewhere = kept.filter(({ meetingId }) => path !== `/meetings/${meetingId}/minutes`)
  if (elsewhere.length === 0) return null
  return (
    <section aria-label="Chưa lên máy chủ" className="bg-warn-soft px-4 py-3 print:hidden">
      <div className="mx-auto max-w-6xl space-y-2">
        <p className="font-semibold text-warn">
          {`Chưa lên máy chủ: ${elsewhere.length} nội dung, giữ trên máy này`}
        </p>
        <ul className="space-y-2">
          {elsewhere.map((draft) => (
            <KeptDraft
              key={draft.minutesId}
              draft={draft}
              onForget={() => draftStore(owner, draft.minutesId).forget().then(look)}
            />
          ))}
        </ul>
      </div>
    </section>
  )
}
