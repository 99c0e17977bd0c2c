import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Run = { child: ChildProcess; said: () => string; exit: Promise<number | null> }

/** An installation of its own in a folder with blanks and Vietnamese letters, started by the real command. */
export class Installation {
  readonly data = mkdtempSync(join(tmpdir(), 'Dữ liệu thử (đảng bộ) '))
  #runs: Run[] = []

  /** `own` is added to an environment that names no database. */
  start(port?: number, args: string[] = [], own: Record<string, string> = {}): Run {
    const { DATABASE_URL, DATABASE_APP_URL, DATABASE_ADMIN_URL, PORT, ...environment } = process.env
    const child = spawn(process.execPath, ['bin/start.js', ...args], {
      env: { ...environment, ...own, PORTAL_DATA_DIR: this.data, ...(port ? { PORT: String(port) } : {}) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let text = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
      })
    const exit = new Promise<number | null>((resolve) => child.once('close', resolve))
    const run = { child, said: () => text, exit }
    this.#runs.push(run)
    return run
  }

  /** The numbers of the processes, from the notes they leave. */
  pids() {
    const read = (name: string) => readFileSync(join(this.data, name), 'utf8')
    return {
      supervisor: Number(JSON.parse(read('portal.json')).pid),
      web: Number(JSON.parse(read('web.json')).pid),
      postgres: Number(read('cluster/postmaster.pid').split('\n')[0]),
    }
  }

  isStopped = () => !existsSync(join(this.data, 'portal.json'))

  async remove() {
    for (const { child } of this.#runs) child.kill('SIGINT')
    await Promise.all(this.#runs.map(({ exit }) => exit))
    rmSync(this.data, { recursive: true, force: true })
  }
}

/** Resolves with the address once the portal says that it is ready, rejects with its words when it gives up. */
export function ready(run: Run): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const address = /sẵn sàng sau .*: (http\S+)[\s\S]*Ctrl-C/.exec(run.said())?.[1]
      if (address) resolve(address)
    }
    run.child.stdout?.on('data', look)
    run.exit.then(() => reject(new Error(run.said())))
    look()
  })
}

export const isHealthy = (address: string) =>
  fetch(`${address}/health`, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.ok,
    () => false,
  )

export function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Listens on a port of all addresses until closed; 0 takes any free one. */
export async function occupy(wanted: number) {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.once('error', () => resolve())
    server.listen(wanted, resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : wanted
  return { port, free: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}

export async function freePort() {
  const { port, free } = await occupy(0)
  await free()
  return port
}
