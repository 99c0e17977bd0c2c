import { notFound } from 'next/navigation'
import { ExemptKind } from '@/app/(portal)/residences/exempt-kind'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { getMember } from '@/lib/members/queries/detail'
import { introduceToResidence } from '@/lib/residences/actions'
import { exemptKindsOn } from '@/lib/residences/rule-set'
import { newTransferFilter } from '@/lib/transfers/input'
import { listDestinations } from '@/lib/transfers/queries/destinations'
import { DayField, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function NewResidencePage({ searchParams }: PageProps<'/residences/new'>) {
  const viewer = await requireViewer()
  const { member: memberId } = newTransferFilter.parse(await searchParams)
  const member = (memberId && (await getMember(viewer, memberId))) || notFound()
  if (!can(viewer, 'residences.introduce', member)) notFound()
  const today = await businessDay()
  const cells = await listDestinations(viewer, member.orgId)
  const kinds = await exemptKindsOn(today, member.path)

  return (
    <Page
      title="Giới thiệu về nơi cư trú"
      crumbs={[
        { name: 'Liên hệ nơi cư trú', href: '/residences' },
        { name: member.fullName, href: `/members/${member.id}` },
      ]}
      lead={`${member.fullName}, ${member.cell}. Nơi ở đang ghi: ${member.address || 'chưa ghi'}`}
    >
      <Form action={introduceToResidence} submit="Giới thiệu về nơi cư trú" hidden={{ memberId: member.id }}>
        <Select
          name="residenceOrgId"
          label="Chi bộ nơi cư trú, nếu ở trong đảng bộ này"
          blank="Không; nơi cư trú ở ngoài, ghi ở ô dưới"
          options={cells.map(({ id, name }) => ({ value: id, label: name }))}
          isOptional
        />
        <TextField
          name="place"
          label="Nơi cư trú, nếu ở ngoài"
          hint="Chi bộ, đảng ủy xã, phường"
          isOptional
        />
        <TextField name="number" label="Số giấy giới thiệu" hint="Ví dụ 12-GGT/ĐU" isShort isOptional />
        {kinds.length > 0 && <ExemptKind kinds={kinds} />}
        <DayField name="introducedOn" label="Ngày giới thiệu" value={showDay(today)} />
      </Form>
    </Page>
  )
}
