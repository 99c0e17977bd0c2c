#!/usr/bin/env node
import { mkdirSync } from 'node:fs'
import { build, buildEnvironment, buildId, isBuilt } from './lib/build.js'
import { install, isInstalled } from './lib/install.js'
import { noteAddress, releaseLock, takeLock } from './lib/lock.js'
import { choosePort, host, portalUrl, startOptions } from './lib/options.js'
import { dataDir } from './lib/paths.js'
import { secrets } from './lib/secrets.js'
import { assertUnserved, forgetServed, noteServed } from './lib/served.js'
import { setUpDatabase } from './lib/setup.js'
import { demonstrationFile, firstFile, signInText } from './lib/sign-ins.js'
import { runMain } from './lib/stop.js'
import { Supervisor } from './lib/supervisor.js'
import { stopOrphanedWeb } from './lib/web.js'

const DIST = process.env.PORTAL_BUILD_DIR || '.next'
const seconds = () => `${Math.round(performance.now() / 100) / 10} giây`.replace('.', ',')

/** @param {ReturnType<typeof startOptions>} options */
const seedFor = ({ empty, profile, demo }) =>
  empty
    ? ['empty', '--profile', profile, '--sign-ins', firstFile]
    : [demo === 'xa' ? 'demo-xa' : 'demo', '--sign-ins', demonstrationFile]

/** @param {Supervisor} supervisor @param {ReturnType<typeof startOptions>} options */
async function start(supervisor, options) {
  if (!isInstalled()) {
    console.log('Đang cài các thư viện (lần đầu mất khoảng nửa phút) …')
    await install(supervisor.signal)
  }
  await stopOrphanedWeb()
  const port = await choosePort()
  const url = portalUrl(port)
  const { actionKey, authSecret } = secrets()
  const id = buildId(actionKey)

  const needsBuild = !options.dev && !isBuilt(id, DIST)
  if (needsBuild) assertUnserved(DIST)
  noteServed(DIST)
  if (needsBuild) console.log('Đang dựng trang web (khoảng nửa phút) …')
  const building = needsBuild ? build(id, DIST, actionKey, supervisor.signal) : undefined
  const opening = supervisor.openDatabase().then(async (addresses) => {
    const filled = await setUpDatabase(addresses, seedFor(options))
    if (options.empty && !filled)
      console.log('Cơ sở dữ liệu đã có dữ liệu từ trước nên được giữ nguyên; --empty không có tác dụng.')
    return addresses
  })
  const [addresses] = await Promise.all([opening, building])

  await supervisor.openWeb({
    mode: options.dev ? 'dev' : 'start',
    host,
    port,
    environment: {
      ...buildEnvironment(options.dev ? '' : id, DIST, actionKey),
      DATABASE_APP_URL: addresses.DATABASE_APP_URL,
      NEXTAUTH_SECRET: authSecret,
      NEXTAUTH_URL: url,
    },
  })
  noteAddress(url)
  if (!options.dev) supervisor.keepBackups()
  const lines = [
    `\nCổng thông tin đã sẵn sàng sau ${seconds()}: ${url}`,
    signInText(),
    `Dữ liệu nằm ở ${dataDir()}. Dừng: nhấn Ctrl-C.`,
  ]
  console.log(lines.filter(Boolean).join('\n\n'))
}

runMain(async () => {
  const options = startOptions(process.argv.slice(2))
  mkdirSync(dataDir(), { recursive: true, mode: 0o700 })
  const holder = takeLock()
  if (holder) {
    const where = holder.url ? `: ${holder.url}` : ', đang khởi động'
    console.log(`Cổng thông tin đang chạy rồi (tiến trình ${holder.pid})${where}`)
    return
  }

  const supervisor = new Supervisor()
  const stop = async () => {
    if (supervisor.isStopping) return
    console.log('\nĐang dừng …')
    await supervisor.stop()
    forgetServed(DIST)
    releaseLock()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)

  try {
    await start(supervisor, options)
  } catch (error) {
    if (supervisor.isStopping) return
    await supervisor.stop()
    forgetServed(DIST)
    releaseLock()
    throw error
  }
})
