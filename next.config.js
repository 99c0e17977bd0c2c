import { ANSWERS } from './bin/lib/answers-mark.js'

// `npm start` and `npm test` build it.
const isOurs = Boolean(process.env.PORTAL_BUILD_ID)

/** @type {import('next').NextConfig} */
const config = {
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

/** @param {string} phase */
export default function forPhase(phase) {
  // Served by Next alone, pages would go out without a content policy, and readings by a decision without their record.
  if (phase === 'phase-production-server' && !(ANSWERS in globalThis))
    throw new Error('Cổng chạy bằng "npm start", không bằng "next start".')
  return config
}
