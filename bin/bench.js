#!/usr/bin/env node
import { resolve } from 'node:path'
import { root } from './lib/paths.js'
import { runMain, Stop } from './lib/stop.js'

/** `npm run bench [pages|actions|filing|papers|imports|province] [100000]`: how fast the built portal is at the size of a large district. */
const parts = ['pages', 'actions', 'filing', 'papers', 'imports', 'province']

runMain(async () => {
  const [part, items = '10000'] = process.argv.slice(2)
  if ((part && !parts.includes(part)) || !/^\d{4,7}$/.test(items))
    throw new Stop(`Cách dùng: npm run bench [-- ${parts.join('|')} [số phản ánh]]`)
  if (process.platform !== 'linux') throw new Stop('Đo thời gian bộ xử lý cần /proc của Linux.')
  // Beside the installation's data, never in it; said before the modules below read it.
  process.env.PORTAL_DATA_DIR = resolve(root, process.env.PORTAL_DATA_DIR || '.data', 'bench')
  const { bench } = await import('../bench/index.js')
  await bench(part, Number(items))
})
