import { rmSync } from 'node:fs'
import { readJson } from './files.js'
import { inData } from './paths.js'

/** Left by db/seed/run.ts: a list of { role, name, loginName, password }. */
export const demonstrationFile = inData('sign-ins.json')
/** The administrator of a real installation; his password is shown once and forgotten. */
export const firstFile = inData('first-sign-in.json')

/** @param {{ role: string, name: string, loginName: string, password: string }[]} people */
function table(people) {
  const rows = [
    { role: 'Vai trò', name: 'Họ và tên', loginName: 'Tên đăng nhập', password: 'Mật khẩu' },
    ...people,
  ]
  const columns = ['role', 'name', 'loginName', 'password']
  const width = (column) => Math.max(...rows.map((row) => row[column].length))
  return rows
    .map((row) => `  ${columns.map((column) => row[column].padEnd(width(column) + 2)).join('')}`.trimEnd())
    .join('\n')
}

/** What to print below the address. @returns {string | undefined} */
export function signInText() {
  const first = readJson(firstFile)
  if (first) {
    rmSync(firstFile)
    return `Tài khoản quản trị, mật khẩu dùng một lần và chỉ hiện lần này, đồng chí hãy ghi lại:\n${table(first)}`
  }
  const people = readJson(demonstrationFile)
  return people && `Tài khoản trình diễn:\n${table(people)}`
}
