import { setTimeout as sleep } from 'node:timers/promises'
import { dailyBackup } from './backup.js'
import { openDatabase } from './database.js'
import { startWeb } from './web.js'

/** Keeps the database and the web server running until told to stop; then stops them, the web server first. */
export class Supervisor {
  #stopping = new AbortController()
  /** @type {import('./database.js').Database | undefined} */
  #database
  /** @type {Awaited<ReturnType<typeof startWeb>> | undefined} */
  #web
  #backup = Promise.resolve()

  /** Ends whatever else runs for us: npm, the build. */
  get signal() {
    return this.#stopping.signal
  }

  get isStopping() {
    return this.signal.aborted
  }

  async openDatabase() {
    const database = await this.#open()
    this.#keepDatabase(database)
    return database.addresses
  }

  /** A server that comes up while we are stopping must not be left behind. @param {number} [port] */
  async #open(port) {
    const database = await openDatabase(port)
    this.#database = database
    if (this.isStopping) await database.stop()
    return database
  }

  /** @param {Parameters<typeof startWeb>[0]} wanted */
  async openWeb(wanted) {
    this.#web = await startWeb(wanted)
    await this.#web.ready()
    this.#keepWeb(this.#web, wanted)
  }

  /** On the port it had, so that the web server finds it again without a restart. @param {import('./database.js').Database} database */
  async #keepDatabase(database) {
    await database.ended
    for (let pause = 0; !this.isStopping; pause = Math.min(pause + 1_000, 10_000)) {
      console.error('Cơ sở dữ liệu đã dừng ngoài ý muốn; đang khởi động lại.')
      try {
        const again = await this.#open(Number(new URL(database.addresses.DATABASE_URL).port))
        console.error('Cơ sở dữ liệu đã chạy lại.')
        return this.#keepDatabase(again)
      } catch (error) {
        console.error(error.message)
        await sleep(pause)
      }
    }
  }

  async #keepWeb(web, wanted, pause = 0) {
    const since = Date.now()
    await web.ended
    if (this.isStopping) return
    console.error('Trang web đã dừng ngoài ý muốn; đang khởi động lại.')
    const next = Date.now() - since > 30_000 ? 0 : Math.min(pause + 1_000, 10_000)
    await sleep(pause)
    if (this.isStopping) return
    this.#web = await startWeb(wanted)
    return this.#keepWeb(this.#web, wanted, next)
  }

  /** Our own server has nobody else who backs it up: once a day while it runs, not in the first hour. */
  keepBackups() {
    const { addresses, embedded } = this.#database
    if (!embedded) return
    const look = () => {
      this.#backup = this.#backup
        .then(() => dailyBackup(addresses, this.signal))
        .catch((error) => this.isStopping || console.error(`Sao lưu tự động không thành. ${error.message}`))
    }
    setInterval(look, 3_600_000).unref()
  }

  /** Requests in flight are answered before the database goes. */
  async stop() {
    if (this.isStopping) return
    this.#stopping.abort()
    await this.#backup
    await this.#web?.stop()
    await this.#database?.stop()
  }
}
