import type { Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import './globals.css'

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page made ahead of time would carry no nonce, and the browser would block its scripts.
  await connection()
  return (
    <html lang="vi">
      <body>{children}</body>
    </html>
  )
}
