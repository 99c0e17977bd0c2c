import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { getSettings } from '@/lib/core/settings'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const { portalName } = await getSettings()
  return { title: { default: portalName, template: `%s · ${portalName}` } }
}

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
