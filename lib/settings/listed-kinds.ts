type Shown = Record<string, unknown>

/** Kinds as a rule set keeps them, one by one; in a form they stand in one field, with semicolons between. */
export const listed = (kinds: unknown) =>
  Array.isArray(kinds) ? kinds.map(String) : typeof kinds === 'string' ? split(kinds) : []

const split = (typed: string) => [
  ...new Set(
    typed
      .split(';')
      .map((kind) => kind.trim())
      .filter(Boolean),
  ),
]

export const flatKinds = ({ exemptKinds, ...values }: Shown): Shown => ({
  ...values,
  exemptKinds: listed(exemptKinds).join('; '),
})
export const kindsFrom = ({ exemptKinds, ...read }: Shown): Shown => ({
  ...read,
  exemptKinds: listed(exemptKinds),
})
