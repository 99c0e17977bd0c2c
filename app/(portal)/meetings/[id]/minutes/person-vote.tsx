'use client'

import { type ComponentProps, lazy } from 'react'

const Fields = lazy(() => import('./person-vote-fields').then((file) => ({ default: file.PersonVoteFields })))

/** Few meetings decide about persons: the others need not load how such a vote is counted. */
export const PersonVoteFields = (its: ComponentProps<typeof Fields>) => <Fields {...its} />
