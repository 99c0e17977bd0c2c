import { releaseLock, takeLock } from '../bin/lib/lock.js'
import { Stop } from '../bin/lib/stop.js'
import { measureActions } from './actions.js'
import { measureFiling } from './filing.js'
import { measureImports } from './imports.js'
import { multiplyFeedback } from './many-items.js'
import { measurePages } from './pages.js'
import { measurePapers } from './papers.js'
import { startBenchPortal } from './portal.js'
import { measureProvince } from './province.js'
import { machine, table } from './table.js'
import { World } from './world.js'

/** Papers first: the very first print after a start is one of the figures. The last two make many more members. */
const parts = {
  papers: measurePapers,
  pages: measurePages,
  actions: measureActions,
  filing: measureFiling,
  imports: measureImports,
  province: measureProvince,
}

/** @param {string | undefined} only @param {number} items how many pieces of feedback */
export async function bench(only, items) {
  const holder = takeLock()
  if (holder) throw new Stop(`Một lượt đo khác đang chạy (tiến trình ${holder.pid}).`)
  console.log(`Đang nạp đảng bộ lớn: 564 chi bộ, 9.206 đảng viên, ${items.toLocaleString('vi')} phản ánh …`)
  const portal = await startBenchPortal()
  const world = new World(portal.ownerAddress, portal.secret)
  const stop = async () => {
    await world.end()
    await portal.stop()
    releaseLock()
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop().then(() => process.exit(130)))
  try {
    await multiplyFeedback(world.sql, items)
    console.log(`Nạp xong sau ${Math.round(portal.seeded)} giây. ${machine()}\n`)
    for (const [name, measureAll] of Object.entries(parts))
      if (!only || only === name)
        console.log(`${table(await measureAll(world, portal.url, portal.pids, items))}\n`)
  } finally {
    await stop()
  }
}
