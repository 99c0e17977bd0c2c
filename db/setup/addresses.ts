import { SetupError } from './setup-error'

/** Who is who on the server; read from the environment by `db/setup.ts` and by the tests. */
export type Addresses = {
  /** A superuser of our own embedded server, who may create the owner and the database. */
  admin?: string
  /** The role that owns the tables and migrates. */
  owner: string
  /** The role of the web process. */
  app: string
  /** False when the server's administrator made the application role himself. */
  createsAppRole: boolean
}

export type Account = { user: string; password: string; database: string }

export function accountOf(address: string): Account {
  if (!URL.canParse(address) || new URL(address).pathname.length < 2)
    throw new SetupError(
      'Địa chỉ cơ sở dữ liệu không đúng dạng postgres://vai_trò:mật_khẩu@máy_chủ:5432/tên_cơ_sở_dữ_liệu. Hãy xem lại DATABASE_URL và DATABASE_APP_URL.',
    )
  const url = new URL(address)
  return {
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
  }
}

/** The same server and rights, another database. */
export function withDatabase(address: string, database: string): string {
  const url = new URL(address)
  url.pathname = `/${encodeURIComponent(database)}`
  return url.href
}
