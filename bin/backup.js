#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { assertKeys, drill, figures, megabytes, placeFor, writeBackup } from './lib/backup.js'
import { openDatabase, reachDatabase } from './lib/database.js'
import { install, isInstalled } from './lib/install.js'
import { releaseLock, takeLock } from './lib/lock.js'
import { runMain, Stop } from './lib/stop.js'

const usage = 'Cách dùng: npm run backup -- [--drill] [tệp.sql.gz]'

/** @param {string[]} args */
function options(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { drill: { type: 'boolean' } },
      allowPositionals: true,
    })
    if (positionals.length <= 1) return { drills: values.drill === true, file: positionals[0] }
  } catch {}
  throw new Stop(usage)
}

/** `npm run backup`: everything of this installation in one file, also while the portal runs; `--drill` restores it at once. */
runMain(async () => {
  const wanted = options(process.argv.slice(2))
  assertKeys()
  const file = placeFor(wanted.file)
  if (!isInstalled()) await install()
  const isRunning = takeLock() !== undefined
  const database = isRunning ? reachDatabase() : await openDatabase()
  try {
    const done = await writeBackup(database.addresses, file)
    console.log(
      `Đã sao lưu vào ${file} (${megabytes(done.size)}): ${figures(done)}.\nSHA-256: ${done.sha256}\n\n` +
        'Tệp giữ toàn bộ cơ sở dữ liệu, cả bản in, tệp đính kèm, nhật ký, tài khoản, và khóa bí mật của cổng.\n' +
        'Ai có tệp thì đọc được tất cả: đồng chí chép sang nơi khác, cất như giữ hồ sơ mật.',
    )
    if (wanted.drills)
      console.log(
        `\nKhôi phục thử: đạt. ${figures(await drill(database.addresses, file))}; mã SHA-256 từng bảng, chuỗi nhật ký, từng tệp đều khớp.`,
      )
  } finally {
    await database.stop()
    releaseLock()
  }
})
