import { organisations } from '@/db/schema'

/** What an organisation calls itself on its papers. */
export const paperNames = {
  committeeName: organisations.committeeName,
  symbol: organisations.symbol,
  letterheadUpper: organisations.letterheadUpper,
  letterheadLower: organisations.letterheadLower,
  placeName: organisations.placeName,
  captions: organisations.captions,
}
