import { createHmac, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readJson, readText, writeWhole } from './files.js'
import { inData } from './paths.js'
import { Stop } from './stop.js'

const word = () => randomBytes(24).toString('base64url')

/** Passwords of one cluster: its superuser, the role that migrates, the role the web process uses. */
export const newPasswords = () => ({ superuser: word(), owner: word(), app: word() })

/**
 * Made once per installation and kept: a new action key would break every tab opened before a restart,
 * a new auth secret would sign everybody out. Several machines behind one address share them by the environment.
 * @returns {{ database: ReturnType<typeof newPasswords>, authSecret: string, actionKey: string }}
 */
export function secrets() {
  const file = inData('secrets.json')
  if (!existsSync(file) && existsSync(inData('cluster')))
    throw new Stop(`Thiếu ${file} nên không mở được cơ sở dữ liệu. Hãy khôi phục tệp này từ bản sao lưu.`)
  const kept = readSecrets(file) ?? {
    database: newPasswords(),
    authSecret: randomBytes(32).toString('base64'),
    actionKey: randomBytes(32).toString('base64'),
  }
  if (!existsSync(file)) writeWhole(file, `${JSON.stringify(kept, null, 2)}\n`)
  return {
    database: kept.database,
    authSecret: process.env.NEXTAUTH_SECRET || kept.authSecret,
    actionKey: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || kept.actionKey,
  }
}

/**
 * Of the application role on a server that is not ours: every machine that shares the auth secret gives the role the
 * same password, so that one that comes later does not lock out those before it.
 */
export const sharedPassword = () =>
  createHmac('sha256', secrets().authSecret).update('application role').digest('base64url')

/** Those of a restored installation take the place of new ones. @param {{ authSecret: string, actionKey: string }} restored */
export function keepSecrets(restored) {
  const { database } = secrets()
  writeWhole(inData('secrets.json'), `${JSON.stringify({ database, ...restored }, null, 2)}\n`)
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
