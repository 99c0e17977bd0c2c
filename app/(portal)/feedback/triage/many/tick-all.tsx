'use client'

import { useState } from 'react'

/**
 * Chọn cả N mục: ticks the boxes of its form where they stand, so that nothing typed is lost. Without JavaScript the
 * link loads the page with all of them ticked.
 */
export function TickAll({ isAll, many }: { isAll: boolean; many: number }) {
  const [isTicked, setTicked] = useState(isAll)
  return (
    <a
      href={isTicked ? '/feedback/triage/many' : '/feedback/triage/many?all=1'}
      onClick={(event) => {
        const boxes = event.currentTarget
          .closest('form')
          ?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')
        if (!boxes) return
        event.preventDefault()
        for (const box of boxes) box.checked = !isTicked
        setTicked(!isTicked)
      }}
    >
      {isTicked ? 'Bỏ chọn tất cả' : `Chọn cả ${many} mục`}
    </a>
  )
}
