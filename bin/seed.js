#!/usr/bin/env node
import { openDatabase } from './lib/database.js'
import { install, isInstalled } from './lib/install.js'
import { releaseLock, takeLock } from './lib/lock.js'
import { setUpDatabase } from './lib/setup.js'
import { demonstrationFile, signInText } from './lib/sign-ins.js'
import { runMain, Stop } from './lib/stop.js'

/** `npm run seed -- district`: fills the empty database of this installation with something else than the demonstration. */
runMain(async () => {
  const [filling] = process.argv.slice(2)
  if (!filling)
    throw new Stop('Cách dùng: npm run seed -- district (hoặc demo), khi cơ sở dữ liệu còn trống.')
  const holder = takeLock()
  if (holder)
    throw new Stop(`Cổng thông tin đang chạy (tiến trình ${holder.pid}). Hãy dừng nó rồi nạp dữ liệu.`)
  if (!isInstalled()) await install()
  const database = await openDatabase()
  try {
    if (!(await setUpDatabase(database.addresses, [filling, '--sign-ins', demonstrationFile])))
      throw new Stop(
        'Cơ sở dữ liệu đã có dữ liệu nên được giữ nguyên. Hãy dùng một thư mục dữ liệu mới, ví dụ:\n' +
          `  PORTAL_DATA_DIR=.data-${filling} npm run seed -- ${filling}\n  PORTAL_DATA_DIR=.data-${filling} npm start`,
      )
    console.log(signInText() ?? 'Đã nạp xong.')
  } finally {
    await database.stop()
    releaseLock()
  }
})
