import { RuleFacts } from '@/app/(portal)/settings/rule-facts'
import type { Viewer } from '@/lib/auth/policy'
import { addMonths, monthOf, showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { enterRules } from '@/lib/settings/actions'
import { listRuleSets, listRulesOn, type RuleRow } from '@/lib/settings/queries'
import { type FormDomain, formOf, shownValues } from '@/lib/settings/rule-forms'
import { toldOf } from '@/lib/settings/told'
import { Notice } from '@/lib/ui/badge'
import { DayField, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import { ControlField } from './control-field'
import { OnPaper } from './on-paper'
import { WithdrawRules } from './withdraw-rules'

const columnsFor = (domain: FormDomain): Column<RuleRow>[] => [
  {
    header: 'Áp dụng',
    cell: ({ validFrom, validTo, withdrawnOn, withdrawnBy, withdrawnReason }) => ({
      text: `Từ ${showDay(validFrom)}${validTo ? ` đến hết ${showDay(validTo)}` : ''}`,
      ...(withdrawnOn && {
        badges: [['plain', 'Đã rút']] as const,
        note: `${withdrawnBy} rút ngày ${showDay(withdrawnOn)}: ${withdrawnReason}`,
      }),
    }),
  },
  {
    header: 'Quy tắc',
    cell: ({ values }) =>
      toldOf(domain, values)
        .filter(({ isSet }) => isSet)
        .map(({ label, text }) => `${label}: ${text}`)
        .join('; '),
  },
  { header: 'Căn cứ', cell: ({ source }) => source },
  { header: 'Ai ghi', cell: ({ who }) => who ?? 'Khi cài đặt cổng' },
]

/** A new bộ quy tắc beside the ones before. */
export async function NewRules({
  viewer,
  domain,
  path,
  asked,
}: {
  viewer: Viewer
  domain: FormDomain
  path: string
  /** From the address: filled in from the set of the program, or what has just been done. */
  asked: { from?: string | string[]; after?: string | string[] }
}) {
  const { title, does, fields, isByMonth, onPaper } = formOf(domain)
  const today = await businessDay()
  const [rows, all] = await Promise.all([listRuleSets(viewer, [domain]), listRulesOn(viewer, path, today)])
  const { now, builtIn } = all.find((each) => each.domain === domain) ?? {}
  const taken = asked.from === 'builtIn' ? builtIn : undefined
  const filledIn = taken ?? now
  const first = isByMonth && today !== monthOf(today) ? addMonths(monthOf(today), 1) : today
  const values = filledIn ? shownValues(domain, filledIn.values) : {}
  const version = Math.max(0, ...rows.map(({ id }) => id))

  return (
    <Page title={title} lead={does} crumbs={[{ name: 'Cài đặt', href: `/settings#${domain}` }]}>
      {asked.after === 'withdraw' && (
        <Notice tone="good" title="Đã rút quy tắc.">
          Từ ngày áp dụng của quy tắc ấy, cổng tính lại theo quy tắc trước nó.
        </Notice>
      )}
      {now && (
        <Section title="Đang áp dụng">
          <RuleFacts domain={domain} row={now} />
        </Section>
      )}
      <Section title="Ghi quy tắc mới">
        <Form action={enterRules} submit="Ghi quy tắc mới" hidden={{ domain, version }}>
          {fields.map((field) => (
            <ControlField key={field.name} {...field} value={values[field.name]} />
          ))}
          <DayField
            name="startsOn"
            label="Áp dụng từ ngày"
            hint={`${isByMonth ? 'Lịch tính trọn tháng nên quy tắc bắt đầu từ ngày 01 của một tháng.' : 'Việc trước ngày này giữ quy tắc cũ.'} Ví dụ ${showDay(first)}`}
            value={showDay(first)}
          />
          <TextField
            name="source"
            label="Căn cứ"
            hint="Số, ký hiệu, ngày và nơi ban hành văn bản; người đọc biên bản, lịch sẽ thấy dòng này."
            value={taken?.source}
            maxLength={300}
          />
          <OnPaper words={onPaper} />
        </Form>
      </Section>
      <Section title="Các quy tắc đã có">
        <Table rows={rows} columns={columnsFor(domain)} empty="Chưa có quy tắc nào." />
        <WithdrawRules domain={domain} version={version} rows={rows} />
      </Section>
    </Page>
  )
}
