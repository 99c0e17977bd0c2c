'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY = 2_000

/** The page shows how far the work is: asked anew while somebody looks; without JavaScript the browser loads it again. */
export function Renewed() {
  const { refresh } = useRouter()
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && refresh(), EVERY)
    return () => clearInterval(timer)
  }, [refresh])
  return (
    <noscript>
      <meta httpEquiv="refresh" content="3" />
    </noscript>
  )
}
