import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import postgres, { type Sql } from 'postgres'
import { assertTrustworthy } from './backup/drill'
import { FORMAT } from './backup/format'
import { checked } from './backup/read'
import { recorded } from './backup/record'
import { assertBlank, assertKnown, endSessions, restoreInto } from './backup/restore'
import { fileHash, writeBackup } from './backup/write'
import { bringUpToDate, withOwner } from './setup/prepare'
import { addressesFromEnvironment, told } from './setup/script'
import { SetupError } from './setup/setup-error'

/**
 * `tsx db/backup.ts write|check|blank|restore|drill <file>`, called by bin/: says what it did as JSON. A drill restores into the
 * addresses of the environment and notes the result in the database of PORTAL_RECORD_URL.
 */
const [command = '', file = ''] = process.argv.slice(2)
const environment = (name: string) => process.env[name] ?? ''
const say = (result: object) => process.stdout.write(JSON.stringify(result))

async function recording(name: string, work: (owner: Sql) => Promise<void>) {
  const owner = postgres(environment(name), { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    await work(owner)
  } finally {
    await owner.end({ timeout: 5 })
  }
}

const write = () =>
  recording('DATABASE_URL', async (owner) => {
    const about = {
      format: FORMAT,
      version: JSON.parse(readFileSync('package.json', 'utf8')).version,
      madeAt: new Date().toISOString(),
      secrets: {
        authSecret: environment('NEXTAUTH_SECRET'),
        actionKey: environment('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'),
      },
    }
    say(
      await recorded(owner, { kind: 'backup', file: basename(file) }, () => writeBackup(owner, file, about)),
    )
  })

async function check() {
  const contents = await checked(file)
  assertKnown(contents.header)
  say(contents)
  return contents
}

/** Into an empty database, then whatever migrations came since. */
async function bringIn() {
  const contents = await checked(file)
  assertKnown(contents.header)
  const addresses = addressesFromEnvironment()
  await withOwner(addresses, async (owner) => {
    await restoreInto(owner, file, contents.header, command === 'restore' ? endSessions : undefined)
    await bringUpToDate(owner, addresses.app)
    await owner`ANALYZE`
    if (command === 'drill') await assertTrustworthy(owner)
  })
  return contents
}

const drill = () =>
  recording('PORTAL_RECORD_URL', async (owner) => {
    say(
      await recorded(owner, { kind: 'drill', file: basename(file) }, async () => {
        const { tables, rows } = await bringIn()
        return { tables, rows, size: 0, sha256: await fileHash(file) }
      }),
    )
  })

const commands: Record<string, () => Promise<unknown>> = {
  write,
  check,
  blank: () => withOwner(addressesFromEnvironment(), assertBlank),
  drill,
  restore: async () => say(await bringIn()),
}
await told(async () => {
  const run = commands[command]
  if (!run || !file) throw new SetupError('tsx db/backup.ts write|check|blank|restore|drill <file>')
  await run()
})
