'use server'

import { eq } from 'drizzle-orm'
import { organisations } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { cellTypeLabel } from '@/lib/organisations/labels'
import { assertLivingLevel, assertMayStandBelow } from '@/lib/organisations/rules'
import { changeInput } from '@/lib/reorganisations/input'
import { lockOrganisations, namesBelow } from '@/lib/reorganisations/load'
import { renameAbove } from '@/lib/reorganisations/move-below'
import { assertNamesFollow } from '@/lib/reorganisations/name-rules'
import { recordEvent } from '@/lib/reorganisations/record'
import { assertDatesFit, assertNameFree, assertStandsBy } from '@/lib/reorganisations/rules'

/** Đổi tên, đổi loại hình by decision: what was stays readable for the days before. */
export const changeOrganisation = action({
  permission: 'organisations.change',
  input: changeInput,
  load: (tx, { organisationId }) => lockOrganisations(tx, organisationId, []),
  run: async ({ tx, thing: organisation, input, settings, ...by }) => {
    const { name, shortName, committeeName, letterheadLower } = input
    const isCell = organisation.kind === 'cell'
    if (isCell) assertMayStandBelow('cell', 'grassroots', input.cellType)
    const cellType = isCell ? (input.cellType ?? null) : null
    assertDatesFit(input, null, by.today)
    // Also on the day since which it stands as it is: by one decision a cell goes under a new đảng bộ and is renamed.
    assertStandsBy(
      { name: organisation.name, on: organisation.sinceOn ?? organisation.foundedOn },
      input.happenedOn,
    )
    assertLivingLevel(settings.profile, { name, committeeName, letterheadLower })
    const isRenamed = name !== organisation.name
    const isOtherKind = cellType !== organisation.cellType
    if (!isRenamed && !isOtherKind)
      throw new RuleError(
        'Tên và loại hình vẫn như cũ. Sửa lỗi gõ, thể thức thì đồng chí chọn “Sửa tên, thể thức”.',
        'name',
      )
    if (isRenamed && !input.keepsNames) assertNamesFollow(organisation, input)
    if (isRenamed) assertNameFree(name, await namesBelow(tx, organisation.parentId, organisation.id))
    await tx
      .update(organisations)
      .set({
        ...{ name, shortName, committeeName, letterheadLower, cellType },
        ...{ sinceOn: input.happenedOn, version: organisation.version + 1 },
      })
      .where(eq(organisations.id, organisation.id))
    if (isRenamed) await renameAbove(tx, organisation, { name, on: input.happenedOn })
    const changes = [
      ...(isRenamed ? [{ kind: 'renamed' as const, before: organisation.name, after: name }] : []),
      ...(isOtherKind && cellType && organisation.cellType
        ? [
            {
              kind: 'kindChanged' as const,
              before: cellTypeLabel[organisation.cellType],
              after: cellTypeLabel[cellType],
            },
          ]
        : []),
    ]
    const [first, ...others] = changes
    if (!first) throw new RuleError('Đồng chí chọn loại hình chi bộ.', 'cellType')
    const eventId = await recordEvent(tx, { ...first, orgId: organisation.id }, input, by)
    for (const other of others)
      await recordEvent(tx, { ...other, orgId: organisation.id }, input, { ...by, submitKey: undefined })
    return { goTo: `/reorganisations/${eventId}?done=1`, detail: { changes, on: input.happenedOn } }
  },
})
