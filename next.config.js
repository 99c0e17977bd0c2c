// `bin/lib/compress.js` has put them there; a build made by hand has none.
const isCompressed = Boolean(process.env.PORTAL_BUILD_ID)
const takesBrotli = [{ type: 'header', key: 'accept-encoding', value: '.*\\bbr\\b.*' }]
const script = '/_next/static/:path*.:ending(js|css)'

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.PORTAL_BUILD_DIR || '.next',
  // Names the build by its sources: a tab opened before an upgrade reloads instead of calling actions that are gone.
  deploymentId: process.env.PORTAL_BUILD_ID || undefined,
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm test`; whoever starts the portal need not wait for it a second time.
  typescript: { ignoreBuildErrors: isCompressed },
  serverExternalPackages: ['@node-rs/argon2', 'postgres'],
  rewrites: async () => ({
    beforeFiles: isCompressed
      ? [{ source: script, has: takesBrotli, destination: '/_next/static/br/:path*.:ending' }]
      : [],
  }),
  headers: async () =>
    isCompressed
      ? [
          {
            source: script,
            has: takesBrotli,
            headers: [
              { key: 'Content-Encoding', value: 'br' },
              { key: 'Vary', value: 'Accept-Encoding' },
            ],
          },
        ]
      : [],
}
