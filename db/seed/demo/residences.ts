import * as schema from '@/db/schema'
import type { Member } from './members'
import type { Cell } from './organisations'
import type { Story } from './story'

type Resident = { cell: Cell; member: Member; residence: Cell; comment?: number }

/** Giữ mối liên hệ nơi cư trú: introduced in spring, one with the comment of the year before. */
export async function makeResidences(
  { db, accounts }: Pick<Story, 'db' | 'accounts'>,
  residents: Resident[],
) {
  for (const { cell, member, residence, comment } of residents) {
    const orgId = cell.organisation.id
    const [made] = await db
      .insert(schema.residences)
      .values({
        ...{ orgId, memberId: member.id, residenceOrgId: residence.organisation.id },
        ...{ place: residence.organisation.name, number: '12-GGT/ĐU', introducedOn: '2021-03-05' },
        ...(comment ? { receivedOn: '2021-03-12' } : {}),
      })
      .returning({ id: schema.residences.id })
    const secretary = accounts.get(`bithu.${residence.plan.key}`)
    if (!made || !comment || !secretary) continue
    await db.insert(schema.residenceComments).values({
      ...{ residenceId: made.id, orgId, year: comment, isExempt: false, writtenBy: secretary.id },
      answers: {
        ...{ example: 'Nêu gương tốt', lead: 'Gương mẫu', meetings: 'Tham gia đầy đủ' },
        ...{ contact: 'Thường xuyên', family: 'Tích cực', proposal: 'Không đề nghị' },
      },
      ...{ remark: 'Tham gia đều các buổi họp của thôn.', signer: `${secretary.fullName}, Bí thư chi bộ` },
      ...{ commentedOn: `${comment}-11-20`, writtenOn: `${comment}-11-21` },
    })
  }
}
