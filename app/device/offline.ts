import { forgetSaved } from './draft-store'

/** Editor pages kept for one account; the service worker (public/sw.js) uses the same name. */
const PAGES = 'portal-pages-'

/** When a session ends without a sign of life, and in any case. */
export type SessionEnd = { idleMinutes: number; expiresAt: number }

/** Whoever loses the network in mid-sentence has this long, however short sessions are. */
const LEAST_MINUTES = 60

const tellWorker = (accountId: number, { idleMinutes, expiresAt }: SessionEnd, more: { assets?: string[] }) =>
  navigator.serviceWorker.ready.then(({ active }) =>
    active?.postMessage({
      url: location.origin + location.pathname,
      accountId,
      until: Math.min(expiresAt, Date.now() + Math.max(idleMinutes, LEAST_MINUTES) * 60_000),
      ...more,
    }),
  )

/**
 * Keeps this page of minutes on the device so that it opens without a network. Browsers allow it on https and
 * localhost; elsewhere nothing happens and the page promises nothing.
 */
export async function keepPageOffline(accountId: number, session: SessionEnd) {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/sw.js')
    const assets = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\/(_next\/static|fonts)\//.test(name))
    await tellWorker(accountId, session, { assets })
  } catch {
    // A browser that refuses leaves the page as it is everywhere else: online.
  }
}

/** The server has heard from the session again: what is kept stays as much longer as the session does. */
export function keepPageLonger(accountId: number, session: SessionEnd) {
  if ('serviceWorker' in navigator && navigator.serviceWorker.controller) tellWorker(accountId, session, {})
}

/** Takes every kept page and saved text off the device, or all but those of one account. */
export async function forgetPages(exceptOf?: number) {
  await forgetSaved(exceptOf).catch(() => undefined)
  if (!('caches' in globalThis)) return
  const names = await caches.keys()
  const others = names.filter((name) => name.startsWith(PAGES) && name !== `${PAGES}${exceptOf}`)
  await Promise.all(others.map((name) => caches.delete(name)))
}
