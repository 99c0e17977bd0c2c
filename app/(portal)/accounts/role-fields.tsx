import { roleLabel } from '@/lib/accounts/labels'
import { rolesAt } from '@/lib/accounts/rules'
import type { Role } from '@/lib/auth/policy'
import { optionsOf } from '@/lib/organisations/labels'
import type { listChoices } from '@/lib/organisations/queries'
import { DayField, Select } from '@/lib/ui/field'

/** A role at an organisation, with its dates: only roles that exist there are offered once the place is known. */
export function RoleFields({
  places,
  org,
  role,
  today,
}: {
  places: Awaited<ReturnType<typeof listChoices>>
  org?: number
  /** Suggested by the duty that led here. */
  role?: Role
  today: string
}) {
  const chosen = places.find(({ id }) => id === org)
  const roles = rolesAt[chosen?.kind ?? 'top']
  const all = [...rolesAt.cell, ...rolesAt.grassroots, ...rolesAt.agency, ...rolesAt.top]
  return (
    <>
      <Select
        name="organisationId"
        label="Tổ chức"
        value={org}
        options={places.map(({ id, name, depth }) => ({
          value: id,
          label: `${'– '.repeat(Math.max(0, depth))}${name}`,
        }))}
      />
      <Select name="role" label="Vai trò" value={role} options={optionsOf(roleLabel, chosen ? roles : all)} />
      <DayField name="startsOn" label="Từ ngày" value={today} />
      <DayField name="endsOn" label="Đến hết ngày" isOptional />
    </>
  )
}
