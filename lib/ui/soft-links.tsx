'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** The portal's own link under a plain press of the main button; anything else is the browser's business. */
function softLinkOf(event: MouseEvent) {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  if (!isPlain || event.defaultPrevented || !(event.target instanceof Element)) return undefined
  const link = event.target.closest('a[data-soft]')
  if (!(link instanceof HTMLAnchorElement) || link.target || link.origin !== location.origin) return undefined
  const isHere = link.pathname === location.pathname && link.search === location.search
  return isHere && link.hash ? undefined : link
}

/** One listener for all links of the page. Without JavaScript they are ordinary links. */
export function SoftLinks() {
  const router = useRouter()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = softLinkOf(event)
      if (!link) return
      event.preventDefault()
      router.push(link.pathname + link.search + link.hash)
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])
  return null
}
