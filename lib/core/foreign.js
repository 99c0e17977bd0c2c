/**
 * Whether what changes something was sent by another site, or by nobody knows whom: a browser always says where a form
 * comes from, by one heading or the other. Next lets a missing one pass, so this is asked before it and by the routes
 * that bin/lib/pages.js lets by. Behind a proxy the name people use is in X-Forwarded-Host.
 * @param {{ headers: Pick<Headers, 'get'> }} request
 */
export function isForeign({ headers }) {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin') ?? ''
  // What is no address Next could not read either.
  if (site) return site !== 'same-origin' || (origin !== '' && !URL.canParse(origin))
  return (
    !URL.canParse(origin) || new URL(origin).host !== (headers.get('x-forwarded-host') ?? headers.get('host'))
  )
}
