import type { Kept } from '@/app/device/draft-store'
import { type Flat, namesIn, sameText, tidy } from '@/lib/meetings/draft'
import { kindOf } from '@/lib/meetings/draft-fields'

/** What the text on the page grew from: the version of the server, its text, and a sending nobody answered yet. */
export function lineage(version: number, base: Flat) {
  let now: Pick<Kept, 'version' | 'base' | 'sent'> = { version, base }
  return {
    get now() {
      return now
    },
    sending(sent: Flat) {
      now = { ...now, sent }
    },
    answered() {
      now = { version: now.version, base: now.base }
    },
    is(from: typeof now) {
      now = from
    },
    /**
     * The text both sides have in common. On a weak network the server may have saved what was sent while its answer
     * was lost: then its text is my own, and asking would make a person choose between two states of one sentence.
     */
    against(theirs: Flat): Flat {
      if (!now.sent) return now.base
      const [was, sent, their] = [tidy(now.base), tidy(now.sent), tidy(theirs)]
      const isMine = namesIn(was, sent).every(
        (name) =>
          sameText(was[name], sent[name]) || kindOf(name) !== 'text' || sameText(sent[name], their[name]),
      )
      return isMine ? now.sent : now.base
    },
  }
}
