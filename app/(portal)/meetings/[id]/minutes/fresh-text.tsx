'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY = 60_000
/** Nobody has moved for so long: the session may run out like on any other page. */
const RESTING = 30 * 60_000

/** Asks for the newest text while somebody reads along. */
export function FreshText() {
  const router = useRouter()
  useEffect(() => {
    let movedAt = Date.now()
    const moved = () => {
      movedAt = Date.now()
    }
    const timer = setInterval(() => {
      const isRead = document.visibilityState === 'visible' && Date.now() - movedAt < RESTING
      if (isRead && navigator.onLine) router.refresh()
    }, EVERY)
    const moves = ['pointerdown', 'keydown', 'scroll'] as const
    for (const move of moves) window.addEventListener(move, moved, { passive: true })
    return () => {
      clearInterval(timer)
      for (const move of moves) window.removeEventListener(move, moved)
    }
  }, [router])
  return null
}
