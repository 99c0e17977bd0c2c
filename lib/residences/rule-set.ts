import 'server-only'
import { byKey } from '@/db/client'
import type { Day } from '@/lib/core/dates'
import { findRuleSet } from '@/lib/rulesets/load'

/** Diện được miễn sinh hoạt nơi cư trú to choose from; none until somebody has entered them. */
export const exemptKindsOn = async (day: Day, path: string) =>
  (await findRuleSet(byKey, 'residence', day, path))?.values.exemptKinds ?? []
