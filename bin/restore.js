#!/usr/bin/env node
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { checkBackup, checkBlank, restoreBackup } from './lib/backup.js'
import { openDatabase } from './lib/database.js'
import { install, isInstalled } from './lib/install.js'
import { releaseLock, takeLock } from './lib/lock.js'
import { dataDir } from './lib/paths.js'
import { keepSecrets } from './lib/secrets.js'
import { runMain, Stop } from './lib/stop.js'

/** `npm run restore -- file`: fills an empty installation from a backup, all of it or nothing. */
runMain(async () => {
  const [named, ...more] = process.argv.slice(2)
  if (!named || more.length > 0) throw new Stop('Cách dùng: npm run restore -- tệp.sql.gz')
  const file = resolve(named)
  if (!isInstalled()) await install()
  const { header, tables, rows } = await checkBackup(file)
  mkdirSync(dataDir(), { recursive: true, mode: 0o700 })
  const holder = takeLock()
  if (holder)
    throw new Stop(`Cổng thông tin đang chạy ở ${dataDir()} (tiến trình ${holder.pid}). Hãy dừng nó trước.`)
  try {
    const database = await openDatabase()
    try {
      await checkBlank(database.addresses, file)
      // Before its rows: what is restored is never without the keys that open it.
      keepSecrets(header.secrets)
      await restoreBackup(database.addresses, file)
    } finally {
      await database.stop()
    }
    console.log(
      `Đã khôi phục ${tables} bảng, ${rows.toLocaleString('vi')} dòng của bản sao lưu lúc ` +
        `${new Date(header.madeAt).toLocaleString('vi')} vào ${process.env.DATABASE_URL ? 'cơ sở dữ liệu trong DATABASE_URL' : dataDir()}.\n` +
        'Chạy cổng: npm start. Mật khẩu giữ như lúc sao lưu; mọi người đăng nhập lại.',
    )
  } finally {
    releaseLock()
  }
})
