import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { npmCache } from './install.js'
import { inData, root } from './paths.js'
import { Stop } from './stop.js'

/** @typedef {{ executablePath?: string, chromiumSandbox: boolean }} Browser what Playwright is told; no path means its own */

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
]

/** Browsers that may stand on this machine. */
function installed() {
  const { PATH = '', PROGRAMFILES = '', LOCALAPPDATA = '' } = process.env
  const places = {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [PROGRAMFILES, `${PROGRAMFILES} (x86)`, LOCALAPPDATA].flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  }
  const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...(places[process.platform] ?? [])].filter((path) => existsSync(path))
}

/** Only what really opens a page counts. @param {string} [executablePath] @returns {Promise<Browser | undefined>} */
async function tried(executablePath) {
  const { chromium } = await import('@playwright/test')
  const isRoot = process.getuid?.() === 0
  // Chromium's sandbox refuses root, and some containers refuse the sandbox.
  for (const chromiumSandbox of isRoot ? [false] : [true, false]) {
    try {
      const options = { executablePath, chromiumSandbox, args: ['--disable-dev-shm-usage'] }
      const browser = await chromium.launch(options)
      const page = await browser.newPage()
      await page.setContent('<p>đồng chí</p>')
      await browser.close()
      return { executablePath, chromiumSandbox }
    } catch {}
  }
  return undefined
}

/** @param {string} command @param {string[]} args @param {number} minutes */
function ran(command, args, minutes) {
  const env = { ...process.env, ...npmCache() }
  return (
    spawnSync(command, args, { cwd: root, env, stdio: 'inherit', timeout: minutes * 60_000 }).status === 0
  )
}

async function downloaded() {
  console.log('Không có trình duyệt Chromium; đang tải về (tối đa 3 phút) …')
  const cli = join(createRequire(import.meta.url).resolve('@playwright/test/package.json'), '..', 'cli.js')
  return ran(process.execPath, [cli, 'install', 'chromium'], 3) ? tried() : undefined
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.log('Đang cài Chromium bằng apt-get …')
  ran('apt-get', ['update'], 2)
  return ran('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 5)
    ? tried('/usr/bin/chromium')
    : undefined
}

async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const home = inData('browser')
  console.log('Đang tải Chromium từ npm …')
  const wanted = ['install', '--prefix', home, '--no-audit', '--no-fund', '@sparticuz/chromium@153']
  if (!ran('npm', wanted, 3)) return undefined
  const { default: chromium } = await import(join(home, 'node_modules/@sparticuz/chromium/build/index.js'))
  return tried(await chromium.executablePath())
}

/** @returns {Promise<Browser>} */
export async function findBrowser() {
  const named = process.env.PORTAL_CHROMIUM
  if (named) {
    const browser = await tried(named)
    if (browser) return browser
    throw new Stop(
      `PORTAL_CHROMIUM=${named} không mở được một trang nào. Hãy sửa đường dẫn hoặc bỏ biến này.`,
    )
  }
  const ready = [undefined, ...installed()].map((path) => () => tried(path))
  for (const attempt of [...ready, downloaded, fromDebian, fromNpm]) {
    const browser = await attempt()
    if (browser) return browser
  }
  throw new Stop(
    'Không có trình duyệt để thử. Hãy cài Chromium, Chrome hoặc Edge, hoặc đặt PORTAL_CHROMIUM là đường dẫn của nó.',
  )
}
