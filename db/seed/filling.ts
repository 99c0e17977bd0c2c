import type { SeedDb } from './factories'

/** Shown by the launcher after a start. */
export type SignIn = { role: string; name: string; loginName: string; password: string }

/** One way to fill an empty database; everything or nothing, in the transaction given. */
export type Filling = (db: SeedDb, options: { profile: 'xa' | 'huyen' }) => Promise<SignIn[]>
