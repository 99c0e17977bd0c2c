#!/usr/bin/env node
import { install, isInstalled } from './lib/install.js'
import { runMain } from './lib/stop.js'

/** `npm run interop`: the finished files, opened by other people's programs. Kept apart from `npm test`. */
runMain(async () => {
  if (!isInstalled()) await install()
  const { interop } = await import('./lib/interop.js')
  const { passed, failed, skipped } = await interop()
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
  if (failed > 0) process.exitCode = 1
})
