#!/usr/bin/env node
import { openDatabase, reachDatabase } from './lib/database.js'
import { install, isInstalled } from './lib/install.js'
import { releaseLock, takeLock } from './lib/lock.js'
import { resetSecondStep } from './lib/second-step.js'
import { runMain, Stop } from './lib/stop.js'

/** `npm run second-step -- login`: for the only administrator, whom nobody else can help; also while the portal runs. */
runMain(async () => {
  const [loginName, ...rest] = process.argv.slice(2)
  if (!loginName || rest.length > 0) throw new Stop('Cách dùng: npm run second-step -- tên-đăng-nhập')
  if (!isInstalled()) await install()
  const { default: postgres } = await import('postgres')
  const isRunning = takeLock() !== undefined
  const database = isRunning ? reachDatabase() : await openDatabase()
  const owner = postgres(database.addresses.DATABASE_URL, { max: 1, onnotice: () => {} })
  try {
    const done = await resetSecondStep(owner, loginName)
    if (done === 'unknown') throw new Stop(`Không có tài khoản nào tên đăng nhập là "${loginName}".`)
    console.log(
      done === 'off'
        ? `Đã tắt xác nhận hai bước của "${loginName}"; nhật ký đã ghi. Đồng chí đăng nhập bằng mật khẩu rồi bật lại.`
        : `Xác nhận hai bước của "${loginName}" đang tắt, không phải làm gì.`,
    )
  } finally {
    await owner.end()
    await database.stop()
    releaseLock()
  }
})
