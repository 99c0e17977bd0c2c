import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from './files.js'
import { isNode } from './lock.js'
import { dataDir, inRoot } from './paths.js'
import { Stop } from './stop.js'

/** Beside the build and not in it: a new build empties its folder. @param {string} distDir */
const folder = (distDir) => inRoot(`${distDir}-served`)
/** @param {string} distDir */
const ours = (distDir) => join(folder(distDir), String(process.pid))

/** Installations with data of their own may share a checkout, and so its build. @param {string} distDir */
export function noteServed(distDir) {
  mkdirSync(folder(distDir), { recursive: true })
  writeFileSync(ours(distDir), dataDir())
}

/** @param {string} distDir */
export const forgetServed = (distDir) => rmSync(ours(distDir), { force: true })

/** A build over one that is being served would break those who work with it. @param {string} distDir */
export function assertUnserved(distDir) {
  mkdirSync(folder(distDir), { recursive: true })
  for (const name of readdirSync(folder(distDir))) {
    const pid = Number(name)
    if (isNode(pid))
      throw new Stop(
        `Bản dựng ở ${inRoot(distDir)} đang được dùng cho dữ liệu ở ${readText(join(folder(distDir), name))} (tiến trình ${pid}); dựng lại thì cổng ấy hỏng.\n` +
          `Dừng cổng ấy trước, hoặc dựng riêng: PORTAL_BUILD_DIR=${distDir}-2 npm start`,
      )
    rmSync(join(folder(distDir), name), { force: true })
  }
}
