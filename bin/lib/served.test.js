import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { inRoot } from './paths.js'
import { assertUnserved, forgetServed, noteServed } from './served.js'

const dist = `.next-thu-${randomBytes(4).toString('hex')}`
const folder = inRoot(`${dist}-served`)
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('bản dựng đang phục vụ cổng khác: không dựng đè, nói rõ tiến trình và cách làm', () => {
  expect(() => assertUnserved(dist)).not.toThrow()
  noteServed(dist)
  expect(() => assertUnserved(dist)).toThrow(new RegExp(`tiến trình ${process.pid}.*[^]*PORTAL_BUILD_DIR=`))
  forgetServed(dist)
  expect(() => assertUnserved(dist)).not.toThrow()
})

test('tiến trình ghi lại đã chết: dựng như thường', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.once('close', resolve))
  noteServed(dist)
  forgetServed(dist)
  writeFileSync(join(folder, String(child.pid)), '/du-lieu')
  expect(() => assertUnserved(dist)).not.toThrow()
})
