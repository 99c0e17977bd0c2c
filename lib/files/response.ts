import 'server-only'

/** What others made is never shown within the portal: saved to disk, its type not guessed, nothing in it run. */
export const attachment = (bytes: Uint8Array, mediaType: string, disposition: string) =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': disposition,
      'content-length': String(bytes.length),
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
