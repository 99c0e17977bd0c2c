import type { DraftStore, Kept } from '@/app/device/draft-store'
import type { PageText } from './page-text'
import type { DraftServer } from './server'
import type { Status } from './status'

/** What the autosave works with, and what it tells the page. */
export type Given = {
  page: PageText
  server: DraftServer
  store: DraftStore
  /** Where the draft belongs, for the list of what is not on the server yet. */
  about: Pick<Kept, 'minutesId' | 'meetingId' | 'title'>
  version: number
  onStatus: (status: Status) => void
  onVersion: (version: number) => void
  onFields: (fields: Record<string, string>) => void
  /** The page cannot show all of what is now saved. */
  onReload: () => void
}
