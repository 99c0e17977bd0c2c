// `npm start` and `npm test` build it.
const isOurs = Boolean(process.env.PORTAL_BUILD_ID)

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.PORTAL_BUILD_DIR || '.next',
  // Names the build by its sources: a tab opened before an upgrade reloads instead of calling actions that are gone.
  deploymentId: process.env.PORTAL_BUILD_ID || undefined,
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm test`; whoever starts the portal need not wait for it a second time.
  typescript: { ignoreBuildErrors: isOurs },
  serverExternalPackages: ['@node-rs/argon2', 'postgres'],
}
