import { writeFileSync } from 'node:fs'

/** What `npm start` prints below the address. */
export type SignIn = { role: string; name: string; loginName: string; password: string }

/** Passwords lie in it: for the owner's eyes only. */
export function writeSignIns(file: string | undefined, people: SignIn[]) {
  if (file) writeFileSync(file, `${JSON.stringify(people, null, 2)}\n`, { mode: 0o600 })
}
