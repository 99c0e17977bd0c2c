import type { Status } from './transitions'

export type Item = { status: Status; hasMerged: boolean }

/** Merged items are answered with one text, so a mark changes for none of them alone; what was set aside has no text. */
export const isMarkable = ({ status, hasMerged }: Item) =>
  !hasMerged && status !== 'merged' && status !== 'setAside'
