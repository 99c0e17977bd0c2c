/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.PORTAL_BUILD_DIR || '.next',
  // Names the build by its sources: a tab opened before an upgrade reloads instead of calling actions that are gone.
  deploymentId: process.env.PORTAL_BUILD_ID || undefined,
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@node-rs/argon2', 'postgres'],
}
