'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY = 60_000

/** Asks for the newest text while somebody reads along. */
export function FreshText() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && navigator.onLine) router.refresh()
    }, EVERY)
    return () => clearInterval(timer)
  }, [router])
  return null
}
