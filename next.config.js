import { execSync } from 'node:child_process'

/** Names the build, so that a tab opened before an upgrade reloads instead of calling actions that are gone. */
function deploymentId() {
  try {
    return execSync('git rev-parse --short=12 HEAD', { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim()
  } catch {
    return undefined
  }
}

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.PORTAL_BUILD_DIR || '.next',
  deploymentId: deploymentId(),
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@node-rs/argon2', 'postgres'],
}
