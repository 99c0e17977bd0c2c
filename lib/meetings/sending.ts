import { type Flat, namesIn, partOf, type Sending } from './draft'

/** What the server has confirmed of this page, tidied; fields it could not read are empty there. */
export type Confirmed = { version: number; draft: Flat; unread: string[] }

/**
 * On a weak network a sentence costs its own part of the minutes, not the whole evening: what the server holds already
 * is not sent again. Everything, when it holds another version; parts with a field it could not read, so that it says so
 * again.
 */
export function sending(confirmed: Confirmed | undefined, version: number, mine: Flat): Sending {
  if (confirmed?.version !== version) return { draft: mine }
  const { draft: held, unread } = confirmed
  const changed = namesIn(held, mine).filter((name) => held[name] !== mine[name])
  const parts = new Set([...changed, ...unread].map(partOf))
  return {
    draft: Object.fromEntries(Object.entries(mine).filter(([name]) => parts.has(partOf(name)))),
    parts: [...parts],
  }
}
