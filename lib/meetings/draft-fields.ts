/** What kind of value a field of the draft holds, by the last part of its name; all others are text. */
const kinds: Record<string, 'count' | 'id' | 'points' | 'flag' | 'day' | 'time' | 'choice'> = {
  inFavour: 'count',
  against: 'count',
  other: 'count',
  online: 'count',
  paid: 'count',
  of: 'count',
  agreed: 'count',
  votes: 'count',
  seats: 'count',
  issued: 'count',
  returned: 'count',
  valid: 'count',
  invalid: 'count',
  excellent: 'count',
  good: 'count',
  adequate: 'count',
  failed: 'count',
  none: 'count',
  reprimand: 'count',
  warning: 'count',
  dismissal: 'count',
  expulsion: 'count',
  memberId: 'id',
  addresseeId: 'id',
  taskId: 'id',
  itemId: 'id',
  points: 'points',
  isExempt: 'flag',
  isElsewhere: 'flag',
  isSuspended: 'flag',
  isHigherLevel: 'flag',
  hasNoFeedback: 'flag',
  isRaiserHidden: 'flag',
  isSensitive: 'flag',
  isReadOut: 'flag',
  isInPlan: 'flag',
  heldOn: 'day',
  committeeMetOn: 'day',
  dueOn: 'day',
  bornOn: 'day',
  admittedOn: 'day',
  probationEndsOn: 'day',
  startsOn: 'day',
  endsOn: 'day',
  startedAt: 'time',
  endedAt: 'time',
  from: 'time',
  to: 'time',
  state: 'choice',
  response: 'choice',
  mode: 'choice',
  form: 'choice',
  kind: 'choice',
  urgency: 'choice',
  standing: 'choice',
  exemptionKind: 'choice',
  ground: 'choice',
  penalty: 'choice',
  selfLevel: 'choice',
  proposedLevel: 'choice',
  round: 'choice',
  document: 'choice',
}

export const kindOf = (name: string) => kinds[name.slice(name.lastIndexOf('.') + 1)] ?? 'text'

/** Item numbers of the score sheet hold dots ("1.1"), which separate the parts of a field name. */
export const itemField = (no: string) => no.replaceAll('.', '_')
export const itemOf = (field: string) => field.replaceAll('_', '.')

/** Texts of several lines; two of them are put together line after line, others on one line. */
const prose = new Set(
  'text conclusion news applied ideology strengths weaknesses praised reminded nextTasks answersNote reserved politics duties praise shortcomings tasks execution selfAssessment recipients toImprove amendments'.split(
    ' ',
  ),
)
export const isProse = (name: string) => name.startsWith('extra.') || prose.has(name.split('.').at(-1) ?? '')
