import { randomBytes } from 'node:crypto'
import { readJson, readText, writeWhole } from './files.js'
import { inData } from './paths.js'
import { Stop } from './stop.js'

const word = () => randomBytes(24).toString('base64url')

/** Passwords of one cluster: its superuser, the role that migrates, the role the web process uses. */
export const newPasswords = () => ({ superuser: word(), owner: word(), app: word() })

/**
 * Made once per installation and kept: a new action key would break every tab opened before a restart,
 * a new auth secret would sign everybody out.
 * @returns {{ database: ReturnType<typeof newPasswords>, authSecret: string, actionKey: string }}
 */
export function secrets() {
  const file = inData('secrets.json')
  const known = readSecrets(file)
  if (known) return known
  const made = {
    database: newPasswords(),
    authSecret: randomBytes(32).toString('base64'),
    actionKey: randomBytes(32).toString('base64'),
  }
  writeWhole(file, `${JSON.stringify(made, null, 2)}\n`)
  return made
}

/** @param {string} file */
function readSecrets(file) {
  try {
    const known = readJson(file)
    if (!known && readText(file) !== undefined)
      throw new Stop(`Tệp bí mật ${file} bị hỏng. Hãy khôi phục tệp này từ bản sao lưu rồi chạy lại.`)
    return known
  } catch (error) {
    if (error.code === 'EACCES')
      throw new Stop(
        `Không đọc được ${file}: tệp thuộc về người dùng khác. Hãy chạy bằng người dùng đã cài đặt.`,
      )
    throw error
  }
}
