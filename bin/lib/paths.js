import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Everything an installation keeps: cluster, secrets, logs, notes about running processes. */
export const dataDir = () => resolve(root, process.env.PORTAL_DATA_DIR || '.data')

/** @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts)

/** @param {string[]} parts */
export const inData = (...parts) => join(dataDir(), ...parts)
