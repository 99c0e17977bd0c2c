import { spawnSync } from 'node:child_process'
import { drizzle } from 'drizzle-orm/postgres-js'
import type { Sql } from 'postgres'
import * as schema from './schema'
import { ensureNew } from './seed/base/ensure-new'
import { prepareDatabase } from './setup/prepare'
import { addressesFromEnvironment, told } from './setup/script'
import { SetupError } from './setup/setup-error'

/**
 * `tsx db/setup.ts [seed arguments…]`: brings a database up to date; what follows is handed to `db/seed/run.ts` when
 * the database holds no organisation yet; then it says "filled". Exit code 3 means: explained on stderr.
 */
const seedArguments = process.argv.slice(2)

/** Who asks for the commune's demonstration must not be shown something else in silence. */
async function refuseOther(owner: Sql) {
  if (seedArguments[0] !== 'demo-xa') return
  const [known] = await owner`SELECT 1 FROM settings WHERE key = 'filling' AND value = '"demo-xa"'`
  if (!known)
    throw new SetupError(
      'Cơ sở dữ liệu này đã có dữ liệu khác nên không nạp bản trình diễn cấp xã; dữ liệu cũ giữ nguyên. ' +
        'Đồng chí dùng một thư mục dữ liệu riêng, ví dụ: PORTAL_DATA_DIR=.data-xa npm start -- --demo xa',
    )
}

async function seedIfEmpty(owner: Sql) {
  if (seedArguments.length === 0) return
  const filled = await owner`SELECT 1 FROM organisations LIMIT 1`
  if (filled.length > 0) {
    await ensureNew(drizzle(owner, { schema, casing: 'snake_case' }))
    return refuseOther(owner)
  }
  const command = ['--import', 'tsx', 'db/seed/run.ts', ...seedArguments]
  const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 2, 2] })
  if (status === 0) process.stdout.write('filled\n')
  else throw new SetupError('Không nạp được dữ liệu ban đầu; lỗi ở ngay trên đây.')
}

await told(() => prepareDatabase(addressesFromEnvironment(), seedIfEmpty))
