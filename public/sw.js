/*
 * Opens a page of minutes without a network after it was opened once with one. Network first for pages; only editor
 * pages of the account that asked are kept, one account at a time, and only as long as its session would hold without
 * a sign of life: each save the server confirms renews that. Hashed files
 * come from the device. Nothing else is ever kept. Leaving and signing in empty the pages (app/device/offline.ts).
 */
const PAGES = 'portal-pages-'
const FILES = 'portal-files'
const EDITOR = /^\/meetings\/\d+\/minutes$/
const FILE = /^\/(_next\/static|fonts)\//
/** A weak network gets this long before the kept page is shown; what is typed there is compared and merged later. */
const PATIENCE = 8_000
const KEPT_UNTIL = 'x-kept-until'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (FILE.test(pathname)) event.respondWith(file(request))
  else if (request.mode === 'navigate' && EDITOR.test(pathname)) event.respondWith(page(request))
})

self.addEventListener('message', (event) =>
  event.waitUntil(event.data.assets ? keep(event.data) : renew(event.data)),
)

async function file(request) {
  const kept = await caches.match(request, { cacheName: FILES })
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) {
    const files = await caches.open(FILES)
    await files.put(request, answer.clone())
  }
  return answer
}

async function page(request) {
  const network = fetch(request)
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE))
  const answer = await Promise.race([network, late]).catch(() => undefined)
  // A server that is being started again answers, but with no page.
  if (answer && answer.status < 500) return answer
  return (await kept(request.url)) ?? answer ?? network
}

async function kept(url) {
  const found = await caches.match(url, { ignoreSearch: true, ignoreVary: true })
  if (!found) return undefined
  if (Number(found.headers.get(KEPT_UNTIL)) > Date.now()) return found
  await forgetPages()
  return undefined
}

/** Asked for by the page itself, which knows whose it is; a page of anybody else is not kept. */
async function keep({ url, accountId, until, assets }) {
  const own = `${PAGES}${accountId}`
  await forgetPages(own)
  const answer = await fetch(url, { credentials: 'same-origin' })
  const text = await answer.text()
  if (!answer.ok || answer.redirected || !text.includes(`data-account="${accountId}"`)) return
  const headers = new Headers(answer.headers)
  headers.delete('content-encoding')
  headers.delete('content-length')
  headers.set(KEPT_UNTIL, String(until))
  const pages = await caches.open(own)
  await pages.put(url, new Response(text, { headers }))
  await keepFiles(assets)
}

/** The session was used again; a page that is no longer kept stays away. */
async function renew({ url, accountId, until }) {
  const cacheName = `${PAGES}${accountId}`
  const found = await caches.match(url, { cacheName, ignoreVary: true })
  if (!found) return
  const headers = new Headers(found.headers)
  headers.set(KEPT_UNTIL, String(until))
  const pages = await caches.open(cacheName)
  await pages.put(url, new Response(await found.text(), { headers }))
}

async function keepFiles(assets) {
  const files = await caches.open(FILES)
  const known = new Set((await files.keys()).map(({ url }) => url))
  await Promise.all(
    assets.filter((asset) => !known.has(asset)).map((asset) => files.add(asset).catch(() => undefined)),
  )
  // Files of earlier builds: this page needs none of them.
  const build = (url) => new URL(url).searchParams.get('dpl')
  const now = assets.map(build).find(Boolean)
  for (const { url } of await files.keys()) if (now && build(url) && build(url) !== now) await files.delete(url)
}

async function forgetPages(except) {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(PAGES) && name !== except).map((name) => caches.delete(name)),
  )
}
