import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { getSettings } from '@/lib/core/settings'

/** Lets a phone or computer put the portal among its programmes; tells nothing but its name. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  await connection()
  const { portalName } = await getSettings()
  return {
    name: portalName,
    short_name: 'Cổng Đảng bộ',
    lang: 'vi',
    start_url: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#8f1414',
    icons: [
      { src: '/icons/portal-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/portal-512.png', sizes: '512x512', type: 'image/png' },
    ],
  }
}
