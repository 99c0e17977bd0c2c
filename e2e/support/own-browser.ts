import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { expect } from '../fixtures'

/** A browser with a profile on the disk that can be killed like a computer losing its power, and opened again. */
export function ownBrowser() {
  const profile = mkdtempSync(join(tmpdir(), 'portal-browser-'))
  let running: ChildProcess | undefined
  const kill = async () => {
    const ended = running
    running = undefined
    if (!ended || ended.exitCode !== null) return
    const over = new Promise((resolve) => ended.once('exit', resolve))
    // The whole group: the browser's own helpers must not finish what it was writing.
    if (ended.pid) process.kill(process.platform === 'win32' ? ended.pid : -ended.pid, 'SIGKILL')
    await over
  }
  return {
    async open() {
      const portFile = join(profile, 'DevToolsActivePort')
      rmSync(portFile, { force: true })
      const args = ['--headless=new', `--user-data-dir=${profile}`, '--remote-debugging-port=0']
      const more = process.env.PORTAL_CHROMIUM_SANDBOX === '1' ? [] : ['--no-sandbox']
      running = spawn(
        process.env.PORTAL_CHROMIUM || chromium.executablePath(),
        [...args, ...more, '--no-first-run', '--disable-dev-shm-usage', 'about:blank'],
        { detached: true, stdio: 'ignore' },
      )
      await expect.poll(() => existsSync(portFile), { timeout: 30_000 }).toBe(true)
      const [port] = readFileSync(portFile, 'utf8').split('\n')
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
      const [context] = browser.contexts()
      if (!context) throw new Error('the browser has no context')
      return context
    },
    kill,
    async remove() {
      await kill()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
