import { type Flat, MOST_SAVED, type Sending, TOO_MUCH_SAVED } from '@/lib/meetings/draft'

export type ServerAnswer =
  | { kind: 'saved'; version: number; savedAt: string; fields: Record<string, string> }
  | { kind: 'stale'; by?: string; version: number; draft: Flat }
  | { kind: 'taken'; by: string; since: string }
  | { kind: 'refused'; message: string; field?: string }
  | { kind: 'offline' }
  | { kind: 'expired' }

/** Sends the draft, and signs of life of the one who writes; says when the server has taken one. */
export function draftServer(
  url: string,
  whose: { accountId: number; minutesId: number },
  onTaken: () => void,
) {
  const send = async (method: 'PUT' | 'POST', what: object): Promise<ServerAnswer> => {
    const body = JSON.stringify({ ...whose, ...what })
    // The server hangs up in the middle of it, which would look like a lost network and be tried for ever.
    if (new Blob([body]).size > MOST_SAVED) return { kind: 'refused', message: TOO_MUCH_SAVED }
    const answer = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(20_000),
    })
      .then(read)
      .catch((): ServerAnswer => ({ kind: 'offline' }))
    if (answer.kind === 'saved') onTaken()
    return answer
  }
  return {
    put: (version: number, what: Sending) => send('PUT', { version, ...what }),
    hold: (isTakeover: boolean) => send('POST', { isTakeover }),
  }
}
export type DraftServer = ReturnType<typeof draftServer>

async function read(response: Response): Promise<ServerAnswer> {
  const { status } = response
  if (status === 401) return { kind: 'expired' }
  if (status === 502 || status === 503 || status === 504) return { kind: 'offline' }
  const body = await response.json()
  if (status === 409) return { ...body, kind: 'stale', by: body.by ?? undefined }
  if (status === 423) return { ...body, kind: 'taken' }
  if (response.ok) return { ...body, kind: 'saved' }
  return {
    kind: 'refused',
    message: body.message ?? 'Chưa lưu được; đồng chí tải lại trang.',
    field: body.field,
  }
}
