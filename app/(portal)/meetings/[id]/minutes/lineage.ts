import type { Kept } from '@/app/device/draft-store'
import { type Flat, namesIn, sameText, tidy } from '@/lib/meetings/draft'
import { sameValue } from '@/lib/meetings/same-value'
import { changes } from './page-text'

/** More sendings without an answer than this are not worth remembering. */
const MOST = 30

type From = Pick<Kept, 'version' | 'base' | 'sent'>

/** What the text on the page grew from: the version of the server, its text, and sendings nobody answered yet. */
export function lineage(version: number, base: Flat) {
  let now: From = { version, base, sent: [] }
  return {
    get now() {
      return now
    },
    sending(mine: Flat) {
      now = { ...now, sent: [...now.sent.slice(1 - MOST), changes(now.base, mine)] }
    },
    answered() {
      now = { ...now, sent: [] }
    },
    is(from: Omit<From, 'sent'> & Partial<From>) {
      now = { sent: [], ...from }
    },
    /**
     * The text both sides have in common. On a weak network the server may have saved what was sent while its answer
     * was lost: then its text is my own, and asking would make a person choose between two states of one sentence.
     */
    against(theirs: Flat): Flat {
      const sent = now.sent.map((change) => ({ ...now.base, ...change }))
      return sent.findLast((mine) => isSaved(now.base, mine, theirs)) ?? now.base
    },
  }
}

/** Everything I had changed, ticks and counts as much as words, stands in the other text. */
function isSaved(base: Flat, mine: Flat, theirs: Flat) {
  const [was, my, their] = [tidy(base), tidy(mine), tidy(theirs)]
  const changed = namesIn(was, my).filter((name) => !sameText(was[name], my[name]))
  return changed.length > 0 && changed.every((name) => sameValue(name, my[name], their[name]))
}
