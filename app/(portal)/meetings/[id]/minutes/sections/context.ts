import type { VoteContext } from '@/app/(portal)/meetings/[id]/minutes/vote-fields'
import type { listDraftDirectives } from '@/lib/directives/queries'
import type { Flat } from '@/lib/meetings/draft'
import type { Draft, listAddressees, listAnswers } from '@/lib/meetings/queries/draft'

/** What the parts of the page share. */
export type SectionProps = {
  flat: Flat
  draft: Pick<Draft, 'content' | 'rules' | 'outcome' | 'kind' | 'isCombined' | 'sections'>
  addressees: Awaited<ReturnType<typeof listAddressees>>
  answers: Awaited<ReturnType<typeof listAnswers>>
  /** Documents the committees above want spread: those that wait, and those the draft holds. */
  directives: Awaited<ReturnType<typeof listDraftDirectives>>
  superiorWord: string
  vote: VoteContext
}
