/** The text that was sent; undefined when it is longer than so many bytes. What goes beyond is never held, whatever length was announced. */
export async function textWithin(request: Request, most: number): Promise<string | undefined> {
  const reader = request.body?.getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    length += piece.value.length
    if (length > most) {
      await reader?.cancel()
      return undefined
    }
    pieces.push(piece.value)
  }
  return Buffer.concat(pieces).toString('utf8')
}
