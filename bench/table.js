import { cpus, totalmem } from 'node:os'

/** @param {number} value @param {number} [decimals] */
const show = (value, decimals = 1) =>
  value.toLocaleString('vi', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })

const head = [
  'Việc',
  'Cùng lúc',
  'Số lượt',
  'Lượt/giây',
  'p50 (ms)',
  'p95 (ms)',
  'CPU ứng dụng (ms)',
  'CPU dữ liệu (ms)',
]

/** @param {import('./measure.js').Row[]} rows */
export function table(rows) {
  const lines = rows.map(({ name, at, count, perSecond, p50, p95, app, database }) =>
    [name, at, count, show(perSecond), show(p50), show(p95), show(app), show(database)].join(' | '),
  )
  return [
    `| ${head.join(' | ')} |`,
    `|---|${'---:|'.repeat(head.length - 1)}`,
    ...lines.map((line) => `| ${line} |`),
  ].join('\n')
}

export const machine = () =>
  `Node.js ${process.version}, ${cpus().length} nhân (${cpus()[0]?.model ?? '?'}), ${Math.round(totalmem() / 2 ** 30)} GB; chương trình đo chạy trên cùng máy.`
