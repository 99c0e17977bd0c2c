/** One line of JSON per event on standard error; never passwords, tokens or people's texts. */
export function log(event: string, details: Record<string, unknown> = {}) {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...details })}\n`)
}
