import { z } from 'zod'
import { choice, chosen, day, optionalText, text, ticked, version } from '@/lib/core/fields'

export const settingInput = z.object({
  key: text(40),
  value: optionalText(300),
  basis: optionalText(300),
  confirmed: ticked(),
  version: version(),
})
export type SettingInput = z.output<typeof settingInput>

const domain = choice(['commonDay', 'feedback', 'visits', 'online', 'duesShare', 'residence', 'admission'])

export const withdrawRulesInput = z.object({
  domain,
  ruleSetId: chosen('Đồng chí chọn quy tắc cần rút.'),
  reason: text(300),
  version: version(),
})

export const ruleInput = z.object({
  domain,
  startsOn: day(),
  source: text(300),
  confirmed: ticked(),
  version: version(),
  commonDay: optionalText(20),
  daySchool: optionalText(20),
  dayOffice: optionalText(20),
  dayEnterprise: optionalText(20),
  dayForces: optionalText(20),
  registerByDay: optionalText(20),
  confirmByDay: optionalText(20),
  registerIn: optionalText(20),
  confirmIn: optionalText(20),
  latestDays: optionalText(20),
  earliestDays: optionalText(20),
  mayExceed: optionalText(20),
  routeDays: optionalText(20),
  answerDays: optionalText(20),
  totalDays: optionalText(20),
  extendDays: optionalText(20),
  warnDays: optionalText(20),
  escalateDays: optionalText(20),
  cellsPerYear: optionalText(20),
  countsAsPresent: optionalText(20),
  mayVote: optionalText(20),
  village: optionalText(20),
  school: optionalText(20),
  office: optionalText(20),
  enterprise: optionalText(20),
  forces: optionalText(20),
  other: optionalText(20),
  grassroots: optionalText(20),
  top: optionalText(20),
  basis: optionalText(300),
  exemptKinds: optionalText(1_000),
  askedFromMonth: optionalText(20),
  youngestYears: optionalText(20),
  oldestYears: optionalText(20),
  certificateMonths: optionalText(20),
  dossierMonths: optionalText(20),
  sendDays: optionalText(20),
  endorseDays: optionalText(20),
  verifyDays: optionalText(20),
  verifyAbroadDays: optionalText(20),
  committeeShare: optionalText(20),
  ceremonyDays: optionalText(20),
  ceremonyFrom: optionalText(20),
})
