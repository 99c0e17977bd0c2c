import 'server-only'

/**
 * The words that stand before the file in a body too large to be taken, read from so many bytes of its beginning. What
 * follows is read and thrown away where asked, so that a browser hears the answer instead of a broken connection.
 */
export async function wordsBeforeFile(request: Request, within: number, isRead: boolean): Promise<FormData> {
  const type = request.headers.get('content-type') ?? ''
  const reader = request.body?.getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    if (length < within) pieces.push(piece.value)
    length += piece.value.length
    if (length >= within && !isRead) break
  }
  await reader?.cancel()
  return formOf(Buffer.concat(pieces), type)
}

/** The parts before the first file, closed as if there were no more. */
async function formOf(head: Buffer, type: string): Promise<FormData> {
  const [, boundary] = /boundary="?([^";]+)/.exec(type) ?? []
  const file = head.indexOf('filename="')
  const end = boundary && file > 0 ? head.lastIndexOf(`--${boundary}`, file) : -1
  if (end <= 0) return new FormData()
  const whole = Buffer.concat([head.subarray(0, end), Buffer.from(`--${boundary}--\r\n`)])
  return new Response(whole, { headers: { 'content-type': type } }).formData().catch(() => new FormData())
}
