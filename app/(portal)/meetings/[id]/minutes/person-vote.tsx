'use client'

import { lazy } from 'react'

/** Few meetings decide about persons: the others need not load how such a vote is counted. */
export const PersonVoteFields = lazy(() =>
  import('./person-vote-fields').then((file) => ({ default: file.PersonVoteFields })),
)
