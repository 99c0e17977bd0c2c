import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import { ServerResponse } from 'node:http'
import { db } from '@/db/client'
import { auditEntries } from '@/db/schema'
import { log } from '@/lib/core/log'

/** The header by which an answer is known to belong to what was asked (bin/lib/pages.js). */
export const ASKED_ID = 'x-asked-id'
/** Answers that never end (a browser that goes away) are forgotten, the oldest first. */
const MOST_AWAITED = 1_000

type Row = Omit<typeof auditEntries.$inferInsert, 'id' | 'detail'> & { id: number; detail: object }
const awaited = new Map<string, Row[]>()

/**
 * A row stands before anything is shown, so it can only say what was asked for. Where the answer turns out to be "not
 * found", another row beside it says so.
 */
export function awaitAnswer(askedId: string, rows: Row[]) {
  if (!isWatching) subscribe('http.server.response.finish', onSent)
  isWatching = true
  const [oldest] = awaited.keys()
  if (oldest && awaited.size >= MOST_AWAITED) awaited.delete(oldest)
  awaited.set(askedId, rows)
}
let isWatching = false

function onSent(message: unknown) {
  const response = responseIn(message)
  const askedId = response?.getHeader(ASKED_ID)
  const rows = typeof askedId === 'string' ? awaited.get(askedId) : undefined
  if (!response || typeof askedId !== 'string' || !rows) return
  awaited.delete(askedId)
  if (response.statusCode !== 404) return
  db.insert(auditEntries)
    .values(
      rows.map(({ id, detail, ...row }) => ({ ...row, detail: { ...detail, isMissing: true, asked: id } })),
    )
    .catch((fault: unknown) => log('audit.answerLost', { rows: rows.length, reason: String(fault) }))
}

const responseIn = (message: unknown) =>
  typeof message === 'object' &&
  message !== null &&
  'response' in message &&
  message.response instanceof ServerResponse
    ? message.response
    : undefined
