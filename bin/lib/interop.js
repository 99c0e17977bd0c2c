import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { register } from 'tsx/esm/api'
import { excelChecks, memberBook } from './interop-excel.js'
import { pdfChecks } from './interop-pdf.js'

/**
 * @typedef {{ program: string, what: string, check: (file: string, run: Run, data: unknown) => string | undefined | Promise<string | undefined> }} Check
 * answers with what is wrong, or nothing
 * @typedef {(program: string, ...args: string[]) => string} Run
 */

/** What another program prints about a file; its complaint is an error. @type {Run} */
function run(program, ...args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', timeout: 120_000 })
  if (error) throw error
  if (status !== 0) throw new Error(`${program} trả lời ${status}: ${stderr.trim().slice(0, 500)}`)
  return stdout
}

/** @param {string} program */
const isHere = (program) => !spawnSync(program, ['--version'], { timeout: 60_000 }).error

/** One of each paper, from the same samples as the tests of paper. @param {string} folder */
async function makePapers(folder) {
  const { printed } = await import('../../lib/pdf/render.ts')
  const { paperFrom } = await import('../../lib/papers/catalogue.tsx')
  const evening = await import('../../lib/meetings/pdf/evening.sample.ts')
  const ratings = await import('../../lib/ratings/pdf/ratings.sample.ts')
  const papers = {
    minutes: evening.eveningMinutes,
    resolution: evening.eveningResolution,
    tallyMinutes: ratings.tallySample,
    ratingList: ratings.ratingListSample,
    selfReview: ratings.typedReview,
  }
  const made = []
  for (const [name, data] of Object.entries(papers)) {
    const file = join(folder, `${name}.pdf`)
    writeFileSync(file, await printed(paperFrom(name, data)))
    made.push({ name: `${name}.pdf`, file, data, checks: pdfChecks })
  }
  return made
}

/** @param {string} folder */
async function makeBooks(folder) {
  const file = join(folder, 'dang-vien.xlsx')
  writeFileSync(file, await memberBook())
  return [{ name: 'dang-vien.xlsx', file, data: undefined, checks: excelChecks }]
}

/** Each kind of file has its list of checks; a program that is not on this machine is named and skipped. */
export async function interop() {
  const folder = mkdtempSync(join(tmpdir(), 'portal-interop-'))
  const count = { passed: 0, failed: 0, skipped: 0 }
  try {
    register()
    const files = [...(await makePapers(folder)), ...(await makeBooks(folder))]
    const programs = new Set(files.flatMap(({ checks }) => checks.map(({ program }) => program)))
    const missing = new Set([...programs].filter((program) => !isHere(program)))
    for (const program of missing) console.log(`Bỏ qua ${program}: máy này không có.`)
    for (const { name, file, data, checks } of files)
      for (const { program, what, check } of checks) {
        if (missing.has(program)) {
          count.skipped += 1
          continue
        }
        const problem = await attempted(() => check(file, run, data))
        count[problem ? 'failed' : 'passed'] += 1
        console.log(`${problem ? '✗' : '✓'} ${name}, ${program}: ${what}${problem ? ` – ${problem}` : ''}`)
      }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return count
}

/** @param {() => ReturnType<Check['check']>} check */
async function attempted(check) {
  try {
    return await check()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
