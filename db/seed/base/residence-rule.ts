import type { RuleValues } from '@/lib/rulesets/values'

/** Who is exempt is in a guidance that is not at hand: no kind until somebody enters what the text says. */
export const residenceRule = {
  domain: 'residence' as const,
  name: 'Giữ mối liên hệ nơi cư trú theo Quy định 213',
  source:
    'Quy định 213-QĐ/TW ngày 02/01/2020; Hướng dẫn 33-HD/BTCTW ngày 30/10/2020. Diện được miễn: nhập theo văn bản; tháng nhắc: cài đặt',
  validFrom: '2020-01-02',
  values: { exemptKinds: [], askedFromMonth: 11 } satisfies RuleValues<'residence'>,
}
