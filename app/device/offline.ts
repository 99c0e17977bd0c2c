import { forgetSaved } from './draft-store'

/** Editor pages kept for one account; the service worker (public/sw.js) uses the same name. */
const PAGES = 'portal-pages-'

/**
 * Keeps this page of minutes on the device so that it opens without a network. Browsers allow it on https and
 * localhost; elsewhere nothing happens and the page promises nothing.
 */
export async function keepPageOffline(accountId: number, hours: number) {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/sw.js')
    const { active } = await navigator.serviceWorker.ready
    const assets = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\/(_next\/static|fonts)\//.test(name))
    active?.postMessage({ url: location.origin + location.pathname, accountId, hours, assets })
  } catch {
    // A browser that refuses leaves the page as it is everywhere else: online.
  }
}

/** Takes every kept page and saved text off the device, or all but those of one account. */
export async function forgetPages(exceptOf?: number) {
  await forgetSaved(exceptOf).catch(() => undefined)
  if (!('caches' in globalThis)) return
  const names = await caches.keys()
  const others = names.filter((name) => name.startsWith(PAGES) && name !== `${PAGES}${exceptOf}`)
  await Promise.all(others.map((name) => caches.delete(name)))
}
