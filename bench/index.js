import { releaseLock, takeLock } from '../bin/lib/lock.js'
import { Stop } from '../bin/lib/stop.js'
import { measureActions } from './actions.js'
import { measureFiling } from './filing.js'
import { measurePages } from './pages.js'
import { measurePapers } from './papers.js'
import { startBenchPortal } from './portal.js'
import { machine, table } from './table.js'
import { World } from './world.js'

/** Papers first: the very first print after a start is one of the figures. */
const parts = { papers: measurePapers, pages: measurePages, actions: measureActions, filing: measureFiling }

/** @param {string | undefined} only */
export async function bench(only) {
  const holder = takeLock()
  if (holder) throw new Stop(`Một lượt đo khác đang chạy (tiến trình ${holder.pid}).`)
  console.log('Đang nạp đảng bộ lớn: 564 chi bộ, 9.206 đảng viên, 10.000 phản ánh …')
  const portal = await startBenchPortal()
  const world = new World(portal.ownerAddress, portal.secret)
  const stop = async () => {
    await world.end()
    await portal.stop()
    releaseLock()
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop().then(() => process.exit(130)))
  try {
    console.log(`Nạp xong sau ${Math.round(portal.seeded)} giây. ${machine()}\n`)
    for (const [name, measureAll] of Object.entries(parts))
      if (!only || only === name) console.log(`${table(await measureAll(world, portal.url, portal.pids))}\n`)
  } finally {
    await stop()
  }
}
