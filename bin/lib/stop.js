import { diskTrouble } from './disk-trouble.js'

/** A failure that is explained to the person in full; anything else is a fault of the program and shows its stack. */
export class Stop extends Error {}

/**
 * Runs a command's main function and turns a Stop into its message and exit code 1.
 * @param {() => Promise<unknown>} main
 */
export async function runMain(main) {
  try {
    await main()
  } catch (error) {
    const explained = error instanceof Stop ? error.message : diskTrouble(error)
    console.error(explained ? `\n${explained}\n` : error)
    process.exitCode = 1
  }
}
