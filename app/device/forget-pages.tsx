'use client'

import { useEffect } from 'react'
import { forgetPages } from './offline'

/** Whoever stands at the sign-in page has nobody's pages on this device. */
export function ForgetPages() {
  useEffect(() => {
    forgetPages()
  }, [])
  return null
}
